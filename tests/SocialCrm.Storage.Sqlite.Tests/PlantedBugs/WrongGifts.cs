using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A gift store that does some things in a way of its own.</summary>
internal sealed class WrongGifts(IGiftStore sound) : IGiftStore
{
    public Func<GiftClaimAttempt, GiftOutcome, Task<GiftOutcome>> Claimed { get; init; } = (_, outcome) => Task.FromResult(outcome);

    public Func<GiftPurchaseAttempt, GiftPurchaseAttempt> Buying { get; init; } = attempt => attempt;

    public Task<IReadOnlyList<GiftOutcome>> BuyAsync(IReadOnlyList<GiftPurchaseAttempt> attempts, CancellationToken cancellationToken) =>
        sound.BuyAsync([.. attempts.Select(Buying)], cancellationToken);

    public Task<IReadOnlyList<GiftOutcome>> SentAsync(IReadOnlyList<GiftSentAttempt> attempts, CancellationToken cancellationToken) =>
        sound.SentAsync(attempts, cancellationToken);

    public async Task<IReadOnlyList<GiftOutcome>> ClaimAsync(IReadOnlyList<GiftClaimAttempt> attempts, CancellationToken cancellationToken)
    {
        var outcomes = await sound.ClaimAsync(attempts, cancellationToken);
        return await Task.WhenAll(attempts.Zip(outcomes).Select(one => Claimed(one.First, one.Second)));
    }
}
