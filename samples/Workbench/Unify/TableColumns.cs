using Workbench.Csv;

namespace Workbench.Unify;

/// <summary>Where the columns of a run stand in a file.</summary>
internal sealed class TableColumns
{
    public const int None = -1;

    private readonly string path;
    private readonly IReadOnlyList<string> header;

    public TableColumns(string path, IReadOnlyList<string> header, UnifyPlan plan)
    {
        (this.path, this.header) = (path, header);
        Id = Demand(plan.Id);
        Source = plan.Source is null ? None : Demand(plan.Source);
        Truth = plan.Truth is null ? None : Demand(plan.Truth);

        // Of several files each may have columns of its own, as long as every column of the map is in one.
        Mapped = [.. plan.Map.Select(meaning => plan.Inputs.Count > 1 ? Find(meaning.Column) : Demand(meaning.Column))];
    }

    public int Id { get; }

    public int Source { get; }

    public int Truth { get; }

    /// <summary>The place of every column of the map.</summary>
    public int[] Mapped { get; }

    /// <summary>A column that no file has.</summary>
    public InputException Missing(string column) => Fault(new RowFault(1, "1", MissingText(column)));

    /// <summary>What ends the reading of the file.</summary>
    public InputException Fault(RowFault fault) => InputException.At(path, fault);

    private int Demand(string column) => Find(column) is var place and not None ? place : throw Missing(column);

    private int Find(string column)
    {
        var place = None;
        for (var at = 0; at < header.Count; at++)
        {
            if (!header[at].Equals(column, StringComparison.Ordinal))
                continue;
            if (place != None)
                throw InputException.At(path, new RowFault(1, $"\"{column}\"", "two columns have this name. Rename one."));
            place = at;
        }

        return place;
    }

    private string MissingText(string column)
    {
        if (header is [var only] && only.AsSpan().IndexOfAny(';', '\t', '|') is var sign and >= 0)
            return $"the columns seem to be separated by '{(only[sign] == '\t' ? "tab" : only[sign])}'. Save the file with commas.";
        var meant = header.FirstOrDefault(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
        return $"there is no column \"{column}\"{(meant is null ? "" : $"; \"{meant}\" is there")}. The file has: {string.Join(", ", header.Take(40))}. Correct the option or the file.";
    }
}
