namespace SocialCrm.Customers;

/// <summary>Takes statements in, and finds out who takes part from now on: of many records of a source that state the same, only the first few do.</summary>
internal sealed class KindChange
{
    private readonly Dictionary<SourceRecordId, Statement> old;
    private readonly List<Statement> put;
    private readonly ILinkageIndex index;

    private KindChange(ILinkageIndex index, Dictionary<SourceRecordId, Statement> old, List<Statement> put)
    {
        this.index = index;
        this.old = old;
        this.put = put;
    }

    /// <summary>What records said that take no part any more, or say something else now.</summary>
    public List<Statement> Left { get; } = [];

    /// <summary>What records say that take part from now on, or say something else now.</summary>
    public List<Statement> Came { get; } = [];

    /// <summary>The first record of every kind that has changed, and all records that came to say nothing at all.</summary>
    public HashSet<SourceRecordId> First { get; } = [];

    /// <summary>Writes the statements of a change.</summary>
    public static async ValueTask<KindChange> ApplyAsync(ILinkageIndex index, IReadOnlyCollection<Statement> put, IReadOnlyCollection<SourceRecordId> gone)
    {
        var before = (await index.StatementsAsync([.. put.Select(statement => statement.Id).Union(gone)]).ConfigureAwait(false)).ToDictionary(statement => statement.Id);
        var news = put.Where(statement => !before.TryGetValue(statement.Id, out var same) || !same.IsLike(statement)).ToList();
        foreach (var unchanged in put.Except(news))
            before.Remove(unchanged.Id);
        var change = new KindChange(index, before, news);
        await change.WriteAsync([.. gone.Where(before.ContainsKey)]).ConfigureAwait(false);
        return change;
    }

    private async ValueTask WriteAsync(IReadOnlyCollection<SourceRecordId> gone)
    {
        HashSet<ulong> kinds = [.. old.Values.Concat(put).Where(statement => !statement.Values.IsEmpty).Select(statement => statement.Kind)];
        var before = await index.KindsAsync(kinds, Repetitions.MostAlike).ConfigureAwait(false);
        await index.WriteStatementsAsync(put, gone).ConfigureAwait(false);
        var after = await index.KindsAsync(kinds, Repetitions.MostAlike).ConfigureAwait(false);

        var said = put.ToDictionary(statement => statement.Id);
        var moved = new List<SourceRecordId>();
        foreach (var kind in kinds)
        {
            var were = before.GetValueOrDefault(kind, []);
            var are = after.GetValueOrDefault(kind, []);
            First.UnionWith(are.Take(1));
            foreach (var record in were.Except(are))
                AddOrLookUp(old, record, Left, moved);
            foreach (var record in are.Except(were))
                AddOrLookUp(said, record, Came, moved);
        }

        First.UnionWith(put.Where(statement => statement.Values.IsEmpty).Select(statement => statement.Id));
        foreach (var statement in moved.Count == 0 ? [] : await index.StatementsAsync(moved).ConfigureAwait(false))
            (after.GetValueOrDefault(statement.Kind, []).Contains(statement.Id) ? Came : Left).Add(statement);
    }

    private static void AddOrLookUp(Dictionary<SourceRecordId, Statement> known, SourceRecordId record, List<Statement> into, List<SourceRecordId> unknown)
    {
        if (known.TryGetValue(record, out var statement))
            into.Add(statement);
        else
            unknown.Add(record);
    }
}
