using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Customers;

/// <summary>How records become customers; set by <c>ConfigureCustomers(…)</c>.</summary>
public sealed class CustomerOptions
{
    /// <summary>
    /// The region that phone numbers without a country code belong to: two letters of ISO 3166, such as <c>GB</c>. Default: none, and such numbers link nobody.
    /// Concerns records put from then on.
    /// </summary>
    public string? DefaultRegion { get; set; }

    /// <summary>
    /// Whether a record that states an e-mail address or a phone number also meets those that state its hash (<see cref="AttributeKind.HashedEmail"/>,
    /// <see cref="AttributeKind.HashedPhone"/>). Costs one to two more keys for each address and two for each number. Default: false, and hashes only meet hashes.
    /// Concerns records put from then on.
    /// </summary>
    public bool MatchHashedIdentifiers { get; set; }

    /// <summary>
    /// The match probability, 0 to 1, from which records count as one person. Default: none, and the model's is taken, which its training chose.
    /// </summary>
    [Range(0d, 1d)]
    public double? Threshold { get; set; }

    /// <summary>The sources that hold nobody twice: two of their records are never one person. Default: none.</summary>
    public ICollection<SourceId> UniqueSources { get; } = new HashSet<SourceId>();

    /// <summary>
    /// How much a <see cref="RecordConnection"/> weighs, by its rule, as log2 odds: evidence beside what the records say. Connections of rules that are not named here are certain. Default: a login (<c>login</c>) 40,
    /// a redeemed code (<c>redeemed-code</c>) 20, which links unless names and more speak against it, because codes are passed on; a claimed gift (<c>claimed-gift</c>) 20 too; a click on a personal link (<c>personal-link</c>) 12, which links along with a name.
    /// </summary>
    public IDictionary<string, double> ConnectionWeights { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["login"] = 40,
        ["redeemed-code"] = 20,
        ["claimed-gift"] = 20,
        ["personal-link"] = 12,
    };

    /// <summary>How many waiting records one step of unification takes on in one transaction. Unit: records. Default 2,000.</summary>
    [Range(1, 1_000_000)]
    public int MaximumWaiting { get; set; } = 2_000;
}
