using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalRedemptionStore(RelationalDatabase database, Tombstones tombstones) : IRedemptionStore
{
    public Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(IReadOnlyList<RedeemAttempt> attempts, CancellationToken cancellationToken) =>
        WriteAsync(
            attempts,
            attempt => (attempt.Key, Fingerprint(attempt), attempt.At),
            (session, attempt) => new RedemptionDecision(session).RedeemAsync(attempt, cancellationToken),
            cancellationToken);

    public Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(IReadOnlyList<ReverseAttempt> attempts, CancellationToken cancellationToken) =>
        WriteAsync(
            attempts,
            attempt => (attempt.Key, Fingerprint(attempt), attempt.At),
            (session, attempt) => new RedemptionDecision(session).ReverseAsync(attempt, cancellationToken),
            cancellationToken);

    public IAsyncEnumerable<LedgerEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                $"SELECT {RedemptionDecision.Columns} FROM redemptions {(campaign is null ? "" : "WHERE campaign_id = $1")} ORDER BY occurred_at, kind, entry_id",
                RedemptionDecision.Read,
                campaign is { } only ? [only.Value] : [],
                cancellationToken),
            cancellationToken);

    private Task<IReadOnlyList<LedgerOutcome>> WriteAsync<T>(
        IReadOnlyList<T> attempts,
        Func<T, (IdempotencyKey Key, Guid Fingerprint, DateTimeOffset At)> identify,
        Func<RelationalSession, T, Task<LedgerOutcome>> decide,
        CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<LedgerOutcome>>(
            async session =>
            {
                var requests = await OfferRequestLog.OpenAsync(session, tombstones, cancellationToken).ConfigureAwait(false);
                var outcomes = new List<LedgerOutcome>(attempts.Count);
                foreach (var attempt in attempts)
                {
                    outcomes.Add(await ReplayAsync(session, requests, identify(attempt), cancellationToken).ConfigureAwait(false)
                        ?? await AnswerAsync(requests, identify(attempt).Key, await decide(session, attempt).ConfigureAwait(false), cancellationToken).ConfigureAwait(false));
                }

                return outcomes;
            },
            cancellationToken);

    /// <summary>What the key was used for before, or null when it is new and now taken.</summary>
    private static async Task<LedgerOutcome?> ReplayAsync(
        RelationalSession session,
        OfferRequestLog requests,
        (IdempotencyKey Key, Guid Fingerprint, DateTimeOffset At) request,
        CancellationToken cancellationToken)
    {
        var earlier = await requests.TakeAsync(request.Key, request.Fingerprint, request.At, cancellationToken).ConfigureAwait(false);
        if (earlier is null)
            return null;
        var entry = earlier is { IsSameRequest: true, Entry: { } id }
            ? await new RedemptionDecision(session).FindAsync(id, cancellationToken).ConfigureAwait(false)
            : null;
        return entry is null ? new LedgerOutcome.Refused(OfferRefusal.KeyReused) : new LedgerOutcome.Written(entry, IsReplay: true);
    }

    private static async Task<LedgerOutcome> AnswerAsync(
        OfferRequestLog requests, IdempotencyKey key, LedgerOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is LedgerOutcome.Written written)
            await requests.AnswerAsync(key, grant: null, written.Entry.Id.Value, cancellationToken).ConfigureAwait(false);
        else
            await requests.TakeBackAsync(key, cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    private static Guid Fingerprint(RedeemAttempt attempt) => OfferRequestLog.Fingerprint(
        "redeem",
        Convert.ToHexString(attempt.CodeHash.Span),
        attempt.Redeemer.Value.ToString("N"),
        attempt.Order.ToString(),
        attempt.OrderReference);

    private static Guid Fingerprint(ReverseAttempt attempt) => OfferRequestLog.Fingerprint(
        "reverse",
        attempt.Redemption.Value.ToString("N"),
        attempt.Value is { } value ? value.ToString() : "rest");
}
