namespace Workbench.CommandLine;

/// <summary>The command line, or what it names, cannot be used; the message is one line that says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
