using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalGiftLedgerStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IGiftLedgerStore
{
    public Task<IReadOnlyList<GiftLedgerOutcome>> SpendAsync(IReadOnlyList<GiftSpendAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, session => new GiftUses(Batch(session, cancellationToken)).SpendAsync(attempts, tombstones), cancellationToken);

    public Task<IReadOnlyList<GiftLedgerOutcome>> RefundAsync(IReadOnlyList<GiftRefundAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, session => new GiftUses(Batch(session, cancellationToken)).RefundAsync(attempts, tombstones), cancellationToken);

    public IAsyncEnumerable<GiftEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                $"SELECT {GiftEntryRows.Columns} FROM gift_entries{(campaign is null ? "" : " WHERE campaign_id = $1")} ORDER BY occurred_at, kind, entry_id",
                GiftEntryRows.Read,
                campaign is { } one ? [one.Value] : [],
                cancellationToken),
            cancellationToken);

    private GiftBatch Batch(RelationalSession session, CancellationToken cancellationToken) => new(session, campaigns, cancellationToken);
}
