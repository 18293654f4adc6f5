namespace SocialCrm.Storage;

/// <summary>Reads that do not depend on each other: a server is asked all of them at once, so that the network is crossed once.</summary>
internal class RelationalReads(RelationalSession session)
{
    private readonly List<Func<CancellationToken, Task>> asked = [];

    /// <summary>As <see cref="RelationalSession.ListByKeysAsync"/>; the rows are there when <see cref="RunAsync"/> has run.</summary>
    public virtual IReadOnlyList<T> ListByKeys<TKey, T>(string sql, IReadOnlyCollection<TKey> keys, Func<SqlRow, T> read, params object?[] values)
        where TKey : notnull
    {
        var rows = new List<T>();
        asked.Add(async cancellationToken => rows.AddRange(await session.ListByKeysAsync(sql, keys, read, cancellationToken, values).ConfigureAwait(false)));
        return rows;
    }

    /// <summary>As <see cref="RelationalSession.ListAsync"/>; the rows are there when <see cref="RunAsync"/> has run.</summary>
    public virtual IReadOnlyList<T> List<T>(string sql, Func<SqlRow, T> read, params object?[] values)
    {
        var rows = new List<T>();
        asked.Add(async cancellationToken => rows.AddRange(await session.ListAsync(sql, read, cancellationToken, values).ConfigureAwait(false)));
        return rows;
    }

    public virtual async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var ask in asked)
            await ask(cancellationToken).ConfigureAwait(false);
        asked.Clear();
    }
}
