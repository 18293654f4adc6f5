using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalRedemptionStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IRedemptionStore
{
    public Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(IReadOnlyList<RedeemAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, async session =>
        {
            var batch = new LedgerBatch(session, campaigns, cancellationToken);
            var uses = new CodeUses(batch);
            await uses.PrepareAsync(attempts, tombstones).ConfigureAwait(false);
            var outcomes = new List<LedgerOutcome>(attempts.Count);
            foreach (var attempt in attempts)
                outcomes.Add(await uses.RedeemAsync(attempt).ConfigureAwait(false));
            await batch.SaveAsync().ConfigureAwait(false);
            return outcomes;
        }, cancellationToken);

    public Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(IReadOnlyList<ReverseAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, async session =>
        {
            var batch = new LedgerBatch(session, campaigns, cancellationToken);
            var reversals = new Reversals(batch);
            await reversals.PrepareAsync(attempts).ConfigureAwait(false);
            await batch.ReadAsync(tombstones, attempts.Select(attempt => attempt.Key), [], []).ConfigureAwait(false);
            var outcomes = attempts.Select(reversals.Reverse).ToList();
            await batch.SaveAsync().ConfigureAwait(false);
            return outcomes;
        }, cancellationToken);

    public IAsyncEnumerable<LedgerEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                $"SELECT {LedgerRows.Columns} FROM redemptions {(campaign is null ? "" : "WHERE campaign_id = $1")} ORDER BY occurred_at, kind, entry_id",
                LedgerRows.Read,
                campaign is { } only ? [only.Value] : [],
                cancellationToken),
            cancellationToken);
}
