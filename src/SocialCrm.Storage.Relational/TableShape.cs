namespace SocialCrm.Storage;

/// <summary>A table that many rows are written into at once, each row with a key of its own.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">The columns that are written, with their types: <c>record_id {guid}, kind BIGINT</c>.</param>
internal sealed record TableShape(string Name, string Columns)
{
    private const string Separator = ", ";

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Columns.Split(Separator).Select(column => column[..column.IndexOf(' ', StringComparison.Ordinal)])];

    /// <summary>Their types, in the shared dialect.</summary>
    public IReadOnlyList<string> Types { get; } = [.. Columns.Split(Separator).Select(column => column[(column.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    /// <summary>The names, separated by commas.</summary>
    public string List => string.Join(Separator, Names);
}
