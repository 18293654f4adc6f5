namespace SocialCrm.Offers;

/// <summary>Keeps gifts from their purchase to their claim.</summary>
/// <remarks>
/// <para>Threading, idempotence and errors are those of <see cref="IGrantStore"/>. Each batch is one transaction; whether the campaign sells, who is known and who is held
/// out is judged in it. A gift is claimed once.</para>
/// <para>What was paid is a debt of the seller's and never part of the campaign's budget.</para>
/// </remarks>
public interface IGiftStore
{
    /// <summary>Decides purchases, in order; answers one outcome for each.</summary>
    Task<IReadOnlyList<GiftOutcome>> BuyAsync(IReadOnlyList<GiftPurchaseAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Notes that tokens went out, in order. A gift that was sent or claimed before stays as it is.</summary>
    Task<IReadOnlyList<GiftOutcome>> SentAsync(IReadOnlyList<GiftSentAttempt> attempts, CancellationToken cancellationToken);

    /// <summary>Decides claims, in order. Only a gift that was neither claimed nor refunded can be claimed; any other answers as an unknown token does.</summary>
    Task<IReadOnlyList<GiftOutcome>> ClaimAsync(IReadOnlyList<GiftClaimAttempt> attempts, CancellationToken cancellationToken);
}
