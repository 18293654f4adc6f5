using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class ModelRows(RelationalSession session, IBlockTable blocks, CancellationToken cancellationToken) : IModelIndex
{
    public Task<int> VersionAsync() => session.FirstAsync("SELECT version FROM linkage_model", row => row.Int(0), cancellationToken);

    public async Task<string> ReadAsync() =>
        await session.FirstAsync("SELECT model FROM linkage_model", row => row.Text(0), cancellationToken).ConfigureAwait(false) ?? "";

    public async Task ReplaceAsync(string model)
    {
        var version = await VersionAsync().ConfigureAwait(false) + 1;
        await session.ExecuteAsync("DELETE FROM linkage_model", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO linkage_model (version, model) VALUES ($1, $2)", cancellationToken, version, model).ConfigureAwait(false);
        // Row by row, as long as that takes. TRUNCATE would be quick, but it waits for all who are reading and keeps out all who come, and
        // readers that began before it would find the tables empty.
        await session.ExecuteLongAsync("DELETE FROM linkage_statements", cancellationToken).ConfigureAwait(false);
        await session.ExecuteLongAsync("DELETE FROM linkage_links", cancellationToken).ConfigureAwait(false);
        await blocks.ClearAsync().ConfigureAwait(false);
        await session.ExecuteLongAsync("INSERT INTO waiting_records (record_id) SELECT record_id FROM source_records ORDER BY record_id ON CONFLICT DO NOTHING", cancellationToken).ConfigureAwait(false);
    }
}
