using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCardCreditStore(RelationalDatabase database, CampaignBook campaigns) : ICardCreditStore
{
#pragma warning disable CA5394 // Spreads processes over the shards of a budget; it guards nothing.
    private readonly int turn = Random.Shared.Next();
#pragma warning restore CA5394

    public async Task<IReadOnlyList<CardCreditOutcome>> MatchAsync(IReadOnlyList<MatchAttempt> attempts, CancellationToken cancellationToken)
    {
        if (attempts.Count == 0)
            return [];
        var (outcomes, isDecided) = await DecideAsync(attempts, turn, cancellationToken).ConfigureAwait(false);
        return isDecided ? outcomes : (await DecideAsync(attempts, shard: null, cancellationToken).ConfigureAwait(false)).Outcomes;
    }

    public Task<IReadOnlyList<CardCreditOutcome>> SettleAsync(IReadOnlyList<CardCreditStep> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (step.To is not (CardCreditState.Posted or CardCreditState.Reversed))
                throw new ArgumentException("A credit is matched by its purchase. A step leads to posted or reversed.", nameof(steps));
        }

        return database.DecideAsync(steps, session => new CreditSteps(session, campaigns, cancellationToken).DecideAsync(steps), cancellationToken);
    }

    public IAsyncEnumerable<CardCreditEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                $"""
                SELECT campaign_id, credit_id, kind, record_id, value, currency, reference, occurred_at FROM card_credit_entries
                {(campaign is null ? "" : "WHERE campaign_id = $1")} ORDER BY occurred_at, kind, credit_id
                """,
                CardCreditRows.ReadEntry,
                campaign is { } only ? [only.Value] : [],
                cancellationToken),
            cancellationToken);

    private Task<(IReadOnlyList<CardCreditOutcome> Outcomes, bool IsDecided)> DecideAsync(IReadOnlyList<MatchAttempt> attempts, int? shard, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                var batch = new MatchBatch(session, campaigns, cancellationToken);
                var outcomes = await batch.DecideAsync(attempts, shard).ConfigureAwait(false);
                return (outcomes, !batch.NeedsAllShards);
            },
            cancellationToken);
}
