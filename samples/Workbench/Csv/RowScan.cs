namespace Workbench.Csv;

/// <summary>What was found at the beginning of a window.</summary>
internal enum RowScan
{
    /// <summary>The end of the row is not in the window.</summary>
    NeedsMore,

    /// <summary>A row.</summary>
    Row,

    /// <summary>A quote out of place.</summary>
    Malformed,
}
