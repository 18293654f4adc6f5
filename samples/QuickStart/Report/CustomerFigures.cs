namespace QuickStart.Report;

/// <summary>Who was unified.</summary>
/// <param name="SourceRecords">Records of all systems.</param>
/// <param name="Customers">People they are.</param>
/// <param name="Unified">People with more than one record.</param>
internal sealed record CustomerFigures(long SourceRecords, long Customers, long Unified)
{
    /// <summary>Records each system brought, by its name.</summary>
    public IReadOnlyList<Tally> Sources { get; init; } = [];

    /// <summary>Links each rule made.</summary>
    public IReadOnlyList<Tally> Rules { get; init; } = [];

    /// <summary>How many people have one record, two, three …</summary>
    public IReadOnlyList<Tally> Sizes { get; init; } = [];

    /// <summary>Records that turned out to belong to somebody known already.</summary>
    public long Merged => SourceRecords - Customers;
}
