using SocialCrm.Customers;
using Workbench.Csv;
using Workbench.Output;
using Workbench.Run;

namespace Workbench.Unify;

/// <summary>Hands the rows of all inputs to a batch; rows that cannot be used go to the rejects.</summary>
internal sealed class RecordReading(UnifyPlan plan, RecordBatch batch, Rejects rejects)
{
    private const int RowsBetweenTellings = 1 << 16;

    /// <summary>The engine keeps no more of a key.</summary>
    private const int LongestKey = 4_096;

    private readonly HashSet<string> present = new(StringComparer.Ordinal);
    private readonly RecordSources sources = new(batch, plan);

    /// <summary>The records to explain; none where customers are asked for.</summary>
    public SoughtRecord[] Sought { get; } =
        plan.Explain is { } pair ? [new SoughtRecord("--left", pair.Left), new SoughtRecord("--right", pair.Right)] : [];

    /// <summary>The sources in their order; null where every id stands in one alone, so that nobody has to be told.</summary>
    public string[]? SourcesToTell => sources.Keys.AnyShared ? sources.Names : null;

    /// <summary>The number of every record's source.</summary>
    public List<ushort> SourceOf { get; } = [];

    /// <summary>The true entities; null where the truth is not given.</summary>
    public LinkageTruth? Truth { get; } = plan.Truth is null ? null : new LinkageTruth();

    public void Read()
    {
        foreach (var path in plan.Inputs)
            ReadFile(path);
        sources.Keys.Close();
        sources.DemandUniqueOnes();
        if (batch.Count == 0 && rejects.First is { } first)
            throw new InputException(first.Message + " No row could be used.", first);
    }

    private void ReadFile(string path)
    {
        using var reader = new CsvReader(path);
        var columns = new TableColumns(path, reader.Columns, plan);
        DemandMapped(path, columns);
        var source = columns.Source == TableColumns.None ? sources.OfFile(path) : null;
        for (var rows = 0; reader.Read(); rows++)
        {
            if ((reader.Fault ?? Take(reader, columns, source)) is { } fault)
                rejects.Add(path, fault, reader.Raw);
            if (rows % RowsBetweenTellings == 0)
                Tell(reader, rows);
        }
    }

    private void Tell(CsvReader reader, int rows)
    {
        Progress.Show($"reading {reader.Progress:p0}");
        if (rows == RowsBetweenTellings && plan.Inputs.Count == 1)
            sources.Keys.Expect(1 / reader.Progress);
    }

    /// <summary>Every column of the map is in one of the files; the last tells what none has.</summary>
    private void DemandMapped(string path, TableColumns columns)
    {
        for (var at = 0; at < plan.Map.Count; at++)
        {
            if (columns.Mapped[at] != TableColumns.None)
                present.Add(plan.Map[at].Column);
        }

        if (path == plan.Inputs[^1] && plan.Map.FirstOrDefault(meaning => !present.Contains(meaning.Column)) is { } missing)
            throw columns.Missing(missing.Column);
    }

    /// <summary>Adds the row to the batch, or tells why it cannot be used.</summary>
    private RowFault? Take(CsvReader reader, TableColumns columns, RecordSource? source)
    {
        if (reader.FieldCount != reader.Columns.Count)
            return new RowFault(reader.Line, "1", $"the row has {(reader.FieldCount < reader.Columns.Count ? "fewer" : "more")} fields than the header. Correct it, or quote values that hold commas.");
        if (source is null)
        {
            var name = reader.Text(columns.Source);
            if (!RecordSources.IsName(name))
                return Refused(reader.Line, plan.Source!, "the source is empty or longer than 64 characters. Name one.");
            source = sources.Of(name) ?? throw columns.Fault(Refused(reader.Line, plan.Source!, $"here begins source {RecordSources.Most + 1}, and no more than {RecordSources.Most} can be told apart. Name the column of the systems, not of their records."));
        }

        var key = reader.Text(columns.Id);
        if (key.IsWhiteSpace())
            return Refused(reader.Line, plan.Id, "the id is empty. Give every record one.");
        if (key.Length > LongestKey)
            return Refused(reader.Line, plan.Id, $"the id is longer than {LongestKey} characters. Shorten it.");
        if (!sources.Keys.TryAdd(source.Number, key))
            return Refused(reader.Line, plan.Id, "the id stands in an earlier row of the same source, which was kept. Give every record an id of its own.");
        foreach (var sought in Sought)
            sought.Consider(source, key, batch.Count);
        SourceOf.Add((ushort)source.Number);
        batch.Begin(source.Number, key);
        for (var at = 0; at < columns.Mapped.Length; at++)
        {
            if (columns.Mapped[at] is var column and not TableColumns.None && reader.Text(column) is { IsEmpty: false } value)
                batch.Set(source.Slots[at], value);
        }

        batch.End();
        Truth?.Add(reader.Text(columns.Truth));
        return null;
    }

    private static RowFault Refused(long line, string column, string reason) => new(line, $"\"{column}\"", reason);
}
