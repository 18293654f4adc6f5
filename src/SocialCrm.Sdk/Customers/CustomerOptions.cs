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
    /// How many records may share a key before it is set aside because it names a shop's counter rather than a person. Unit: records. Default 100.
    /// </summary>
    [Range(2, 10_000)]
    public int MaximumRecordsPerKey { get; set; } = 100;

    /// <summary>How many waiting records one step of unification takes on in one transaction. Unit: records. Default 2,000.</summary>
    [Range(1, 1_000_000)]
    public int MaximumWaiting { get; set; } = 2_000;
}
