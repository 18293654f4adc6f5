namespace SocialCrm.Connectors.Files;

/// <summary>Why a row cannot be read. The rows after it can.</summary>
/// <param name="Line">The line of the fault, from 1.</param>
/// <param name="Column">The character of the line where the fault is, from 1.</param>
/// <param name="Reason">What is wrong and what to do, in words that repeat nothing of the row.</param>
public sealed record RowFault(long Line, int Column, string Reason);
