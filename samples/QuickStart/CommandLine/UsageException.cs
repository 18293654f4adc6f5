namespace QuickStart.CommandLine;

/// <summary>The command line cannot be understood; the message says what is wrong and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
