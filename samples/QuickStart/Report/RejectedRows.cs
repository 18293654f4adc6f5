namespace QuickStart.Report;

/// <summary>Rows of one file that could not be used, for one reason.</summary>
internal sealed record RejectedRows(string File, string Reason, long Count, long FirstLine);
