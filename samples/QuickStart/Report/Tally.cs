namespace QuickStart.Report;

/// <summary>A name and how often it came up.</summary>
internal sealed record Tally(string Name, long Count);
