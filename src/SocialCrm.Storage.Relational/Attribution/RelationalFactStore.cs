using SocialCrm.Attribution;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalFactStore(RelationalDatabase database, RelationalBulkWriter bulk, Tombstones tombstones) : IFactStore
{
    public Task<AppendOutcome> AppendAsync(IReadOnlyList<Touchpoint> touchpoints, CancellationToken cancellationToken) =>
        AppendAsync(touchpoints, touchpoint => touchpoint.Record, bulk.AppendTouchpointsAsync, cancellationToken);

    public Task<AppendOutcome> AppendAsync(IReadOnlyList<Conversion> conversions, CancellationToken cancellationToken) =>
        AppendAsync(conversions, conversion => conversion.Record, bulk.AppendConversionsAsync, cancellationToken);

    private Task<AppendOutcome> AppendAsync<T>(
        IReadOnlyList<T> facts,
        Func<T, SourceRecordId> recordOf,
        Func<RelationalSession, IReadOnlyList<T>, CancellationToken, Task<int>> append,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var suppressed = await tombstones.FindAsync(session, facts.Select(recordOf), cancellationToken).ConfigureAwait(false);
                var welcome = suppressed.Count == 0 ? facts : [.. facts.Where(fact => !suppressed.Contains(recordOf(fact)))];
                var stored = await append(session, welcome, cancellationToken).ConfigureAwait(false);
                return new AppendOutcome(stored, welcome.Count - stored, facts.Count - welcome.Count);
            },
            cancellationToken);
}
