using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalHoldStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IHoldStore
{
    public Task<IReadOnlyList<HoldOutcome>> HoldAsync(IReadOnlyList<HoldAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, async session =>
        {
            var batch = new LedgerBatch(session, campaigns, cancellationToken);
            var uses = new CodeUses(batch);
            await uses.PrepareAsync([.. attempts.Select(attempt => attempt.Use)], tombstones).ConfigureAwait(false);
            var outcomes = new List<HoldOutcome>(attempts.Count);
            foreach (var attempt in attempts)
                outcomes.Add(await uses.HoldAsync(attempt).ConfigureAwait(false));
            await batch.SaveAsync().ConfigureAwait(false);
            return outcomes;
        }, cancellationToken);

    public Task<IReadOnlyList<LedgerOutcome>> CaptureAsync(IReadOnlyList<CaptureAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, async session =>
        {
            var batch = new LedgerBatch(session, campaigns, cancellationToken);
            var uses = new CodeUses(batch);
            var grants = await uses.LockHoldsAsync(attempts.Select(attempt => attempt.Hold)).ConfigureAwait(false);
            await batch.ReadAsync(tombstones, attempts.Select(attempt => attempt.Key), [], []).ConfigureAwait(false);
            var outcomes = attempts.Select(attempt => uses.Capture(attempt, grants)).ToList();
            await batch.SaveAsync().ConfigureAwait(false);
            return outcomes;
        }, cancellationToken);

    public Task<IReadOnlyList<HoldOutcome>> ReleaseAsync(IReadOnlyList<ReleaseAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, async session =>
        {
            var batch = new LedgerBatch(session, campaigns, cancellationToken);
            var uses = new CodeUses(batch);
            var grants = await uses.LockHoldsAsync(attempts.Select(attempt => attempt.Hold)).ConfigureAwait(false);
            await batch.ReadAsync(tombstones, attempts.Select(attempt => attempt.Key), [], []).ConfigureAwait(false);
            var outcomes = attempts.Select(attempt => uses.Release(attempt, grants)).ToList();
            await batch.SaveAsync().ConfigureAwait(false);
            return outcomes;
        }, cancellationToken);
}
