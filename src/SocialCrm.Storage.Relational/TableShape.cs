using System.Collections.Concurrent;

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

    private readonly ConcurrentDictionary<string, string> inserts = new(StringComparer.Ordinal);
    private string? delete;

    /// <summary>The names, separated by commas.</summary>
    public string List => string.Join(Separator, Names);

    /// <summary>Deletes the row that has these values in the columns.</summary>
    public string Delete => delete ??= $"DELETE FROM {Name} WHERE {string.Join(" AND ", Names.Select((name, at) => $"{name} = ${at + 1}"))}";

    /// <summary>Inserts a row.</summary>
    /// <param name="onConflict">What follows ON CONFLICT; null where a row whose key is there is a fault.</param>
    public string Insert(string? onConflict) => inserts.GetOrAdd(onConflict ?? "", conflict =>
        $"INSERT INTO {Name} ({List}) VALUES ({string.Join(Separator, Enumerable.Range(1, Names.Count).Select(number => $"${number}"))}){(conflict.Length == 0 ? "" : $" ON CONFLICT {conflict}")}");
}
