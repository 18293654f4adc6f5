namespace QuickStart.Report;

/// <summary>One unified person, shown as an example.</summary>
/// <param name="Why">Why this one is worth showing.</param>
/// <param name="Name">Their name.</param>
/// <param name="Records">What each system knows; contact details are masked.</param>
/// <param name="Reasons">Why the records are one person.</param>
/// <param name="Quotes">What they said.</param>
internal sealed record PersonExample(
    string Why, string Name, IReadOnlyList<RecordLine> Records, IReadOnlyList<string> Reasons, IReadOnlyList<string> Quotes);
