namespace QuickStart.Report;

/// <summary>What became of the rows of a file, in this run and all before.</summary>
/// <param name="Read">Rows of the file.</param>
/// <param name="Stored">Interactions kept, each once.</param>
/// <param name="Duplicates">Rows that repeat one that is kept.</param>
/// <param name="Rejected">Rows that could not be read.</param>
internal sealed record InteractionFigures(long Read, long Stored, long Duplicates, long Rejected);
