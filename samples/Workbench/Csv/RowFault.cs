namespace Workbench.Csv;

/// <summary>Why a row cannot be used.</summary>
/// <param name="Line">The physical line, from 1.</param>
/// <param name="Column">The place in the line: the number of a character, from 1, or a column's name in quotes.</param>
/// <param name="Reason">What is wrong and what to do.</param>
internal sealed record RowFault(long Line, string Column, string Reason);
