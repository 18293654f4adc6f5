namespace QuickStart.Report;

/// <summary>A source record in one line.</summary>
internal sealed record RecordLine(string Source, string Key, string Values);
