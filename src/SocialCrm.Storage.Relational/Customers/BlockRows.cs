using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class BlockRows(RelationalSession session, CancellationToken cancellationToken) : IBlockTable
{
    private static readonly TableShape Table = new("linkage_blocks", "block_key BIGINT, record_id {guid}");

    public async Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindAsync(IReadOnlyCollection<ulong> keys, int most) =>
        await KeyedRows.ReadAsync(session, (keys, most), "SELECT block_key, record_id FROM linkage_blocks WHERE block_key = {key} LIMIT {most}", cancellationToken).ConfigureAwait(false);

    public async Task WriteAsync(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
    {
        await TakeAsync(taken).ConfigureAwait(false);
        await session.InsertAsync(Table, "DO NOTHING", Rows(put), cancellationToken).ConfigureAwait(false);
    }

    public Task<int> TakeAsync(IReadOnlyCollection<BlockMember> taken) =>
        session.DeleteAsync(Table, Rows(taken), cancellationToken);

    public Task<int> ForgetAsync(IReadOnlySet<SourceRecordId> records) => Task.FromResult(0);

    public Task ClearAsync() => session.ExecuteLongAsync("DELETE FROM linkage_blocks", cancellationToken);

    /// <summary>In the order of the keys, so that neighbours are written together.</summary>
    private static object?[][] Rows(IReadOnlyCollection<BlockMember> members) =>
        [.. members.Select(member => ((long)member.Key, member.Record.Value)).Order().Select(row => new object?[] { row.Item1, row.Value })];
}
