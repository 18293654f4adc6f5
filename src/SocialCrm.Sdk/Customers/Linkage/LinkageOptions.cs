using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Customers;

/// <summary>How <see cref="RecordLinker"/> links a batch.</summary>
public sealed class LinkageOptions
{
    /// <summary>The region that phone numbers without a country code belong to: two letters of ISO 3166, such as <c>GB</c>. Default: none, and such numbers are no evidence.</summary>
    public string? DefaultRegion { get; set; }

    /// <summary>The match probability, 0 to 1, from which records count as one person. Default: none, and the engine chooses: even odds, or more where otherwise fewer than nine in ten matches were expected to be right.</summary>
    [Range(0d, 1d)]
    public double? Threshold { get; set; }

    /// <summary>How many threads work at once; results are the same for any number. Default: as many as the machine has processors.</summary>
    [Range(1, 1_024)]
    public int Parallelism { get; set; } = Environment.ProcessorCount;

    /// <summary>Whether records as they come state what their addresses and numbers are hashed to; a batch finds that out by itself.</summary>
    internal bool StatesHashes { get; init; }

    /// <summary>What connections of each rule weigh; those of others are certain.</summary>
    internal IReadOnlyDictionary<string, double> ConnectionWeights { get; init; } = new Dictionary<string, double>();
}
