namespace QuickStart.Steps;

/// <summary>A row cannot be used; the message says why and what to do, and repeats nothing of the row.</summary>
internal sealed class RowRefusedException(string message) : Exception(message);
