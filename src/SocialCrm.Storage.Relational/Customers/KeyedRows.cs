using System.Runtime.InteropServices;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Reads the records under each of many keys, of each key only the first few: some keys have a great many.</summary>
internal static class KeyedRows
{
    private const int Few = 4;
    private const int Many = 32;

    /// <param name="session">The session.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="sql">Selects key and record under one key, which it names {key}.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Dictionary<ulong, IReadOnlyList<SourceRecordId>>> ReadAsync(
        RelationalSession session, IReadOnlyCollection<ulong> keys, string sql, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ulong, IReadOnlyList<SourceRecordId>>(keys.Count);
        foreach (var chunk in keys.Distinct().Chunk(Many))
        {
            // A few sizes only, so that prepared statements are found again; nothing equals the NULLs that fill up.
            var values = new object?[chunk.Length <= Few ? Few : Many];
            for (var at = 0; at < chunk.Length; at++)
                values[at] = (long)chunk[at];
            var all = string.Join(" UNION ALL ", Enumerable.Range(1, values.Length).Select(number =>
                $"SELECT * FROM ({sql.Replace("{key}", $"${number}", StringComparison.Ordinal)}) AS under{number}"));
            var rows = await session.ListAsync(all, row => (Key: (ulong)row.Number(0), Record: new SourceRecordId(row.Guid(1))), cancellationToken, values).ConfigureAwait(false);
            foreach (var (key, record) in rows)
            {
                ref var records = ref CollectionsMarshal.GetValueRefOrAddDefault(found, key, out _);
                ((List<SourceRecordId>)(records ??= new List<SourceRecordId>())).Add(record);
            }
        }

        return found;
    }
}
