namespace Workbench.Output;

/// <summary>A result cannot be written; the message says which and what to do.</summary>
internal sealed class OutputException(string message, Exception? innerException = null) : Exception(message, innerException);
