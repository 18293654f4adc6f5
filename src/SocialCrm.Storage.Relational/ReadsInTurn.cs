namespace SocialCrm.Storage;

/// <summary>Reads one after another, where there is no network to cross.</summary>
internal sealed class ReadsInTurn(RelationalSession session) : RelationalReads
{
    private readonly List<Func<CancellationToken, Task>> asked = [];

    public override IReadOnlyList<T> ListByKeys<TKey, T>(string sql, IReadOnlyCollection<TKey> keys, Func<SqlRow, T> read, params object?[] values)
    {
        var rows = new List<T>();
        asked.Add(async cancellationToken => rows.AddRange(await session.ListByKeysAsync(sql, keys, read, cancellationToken, values).ConfigureAwait(false)));
        return rows;
    }

    public override IReadOnlyList<T> List<T>(string sql, Func<SqlRow, T> read, params object?[] values)
    {
        var rows = new List<T>();
        asked.Add(async cancellationToken => rows.AddRange(await session.ListAsync(sql, read, cancellationToken, values).ConfigureAwait(false)));
        return rows;
    }

    public override async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var ask in asked)
            await ask(cancellationToken).ConfigureAwait(false);
        asked.Clear();
    }
}
