using System.Runtime.InteropServices;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Reads the records under each of many keys.</summary>
internal static class KeyedRows
{
    /// <param name="session">The session.</param>
    /// <param name="under">The keys, each once, and how many records of each at most.</param>
    /// <param name="sql">Selects key and record under one key, which it names {key}; how many at most, it names {most}.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Dictionary<ulong, IReadOnlyList<SourceRecordId>>> ReadAsync(
        RelationalSession session, (IReadOnlyCollection<ulong> Keys, int Most) under, string sql, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<long> keys = [.. under.Keys.Select(key => (long)key)];
        var rows = await session.ListUnderKeysAsync(
            sql, (keys, under.Most), row => (Key: (ulong)row.Number(0), Record: new SourceRecordId(row.Guid(1))), cancellationToken).ConfigureAwait(false);
        var found = new Dictionary<ulong, IReadOnlyList<SourceRecordId>>(keys.Count);
        foreach (var (key, record) in rows)
        {
            ref var records = ref CollectionsMarshal.GetValueRefOrAddDefault(found, key, out _);
            ((List<SourceRecordId>)(records ??= new List<SourceRecordId>())).Add(record);
        }

        return found;
    }
}
