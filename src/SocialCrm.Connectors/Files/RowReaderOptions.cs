namespace SocialCrm.Connectors.Files;

/// <summary>What a <see cref="RowReader"/> looks for, and how the file is written.</summary>
public sealed class RowReaderOptions
{
    /// <summary>Columns that must be there; of JSON Lines, dotted paths such as <c>user.name</c>. Default: none.</summary>
    /// <remarks>
    /// A column is read by its place here, counted from 0; <see cref="OptionalColumns"/> follow. Where both are empty, a CSV file
    /// gives all its columns, in the order of its header.
    /// </remarks>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Columns that may be missing; they read as empty then. Default: none.</summary>
    public IReadOnlyList<string> OptionalColumns { get; init; } = [];

    /// <summary>How the file is written. Default: <see cref="RowFormat.Detect"/>.</summary>
    public RowFormat Format { get; init; }

    /// <summary>What separates the fields of a CSV file: one ASCII character. Default: a tab where the name ends in <c>.tsv</c>, else a comma.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Bytes asked of the file at once. Tests set it to 1 to put a boundary at every place.</summary>
    internal int ChunkBytes { get; init; } = 256 * 1024;
}
