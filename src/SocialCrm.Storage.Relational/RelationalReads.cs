namespace SocialCrm.Storage;

/// <summary>Reads that do not depend on each other: a server is asked all of them at once, so that the network is crossed once.</summary>
internal abstract class RelationalReads
{
    /// <summary>As <see cref="RelationalSession.ListByKeysAsync"/>; the rows are there when <see cref="RunAsync"/> has run.</summary>
    public abstract IReadOnlyList<T> ListByKeys<TKey, T>(string sql, IReadOnlyCollection<TKey> keys, Func<SqlRow, T> read, params object?[] values)
        where TKey : notnull;

    /// <summary>As <see cref="RelationalSession.ListAsync"/>; the rows are there when <see cref="RunAsync"/> has run.</summary>
    public abstract IReadOnlyList<T> List<T>(string sql, Func<SqlRow, T> read, params object?[] values);

    /// <summary>Reads what was asked for.</summary>
    public abstract Task RunAsync(CancellationToken cancellationToken);
}
