namespace SocialCrm.Customers;

/// <summary>What a blocking rule brought.</summary>
internal sealed class BlockReport(string rule)
{
    public string Rule { get; } = rule;

    /// <summary>Pairs of records that met in its blocks.</summary>
    public long Pairs { get; set; }

    /// <summary>Pairs that would have met in blocks too large to look through, also after they were refined.</summary>
    public long Skipped { get; set; }
}
