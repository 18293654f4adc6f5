using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalGiftStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IGiftStore
{
    public Task<IReadOnlyList<GiftOutcome>> BuyAsync(IReadOnlyList<GiftPurchaseAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, session => new GiftSales(Batch(session, cancellationToken)).BuyAsync(attempts, tombstones), cancellationToken);

    public Task<IReadOnlyList<GiftOutcome>> SentAsync(IReadOnlyList<GiftSentAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, session => new GiftSales(Batch(session, cancellationToken)).SentAsync(attempts, tombstones), cancellationToken);

    public Task<IReadOnlyList<GiftOutcome>> ClaimAsync(IReadOnlyList<GiftClaimAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideAsync(attempts, session => new GiftClaims(Batch(session, cancellationToken)).ClaimAsync(attempts, tombstones), cancellationToken);

    private GiftBatch Batch(RelationalSession session, CancellationToken cancellationToken) => new(session, campaigns, cancellationToken);
}
