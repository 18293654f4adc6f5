using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A redemption store that answers redemptions in a way of its own.</summary>
internal sealed class WrongLedger(IRedemptionStore sound, Func<RedeemAttempt, LedgerOutcome, LedgerOutcome> answer) : IRedemptionStore
{
    public async Task<IReadOnlyList<LedgerOutcome>> RedeemAsync(IReadOnlyList<RedeemAttempt> attempts, CancellationToken cancellationToken) =>
        [.. (await sound.RedeemAsync(attempts, cancellationToken)).Zip(attempts, (outcome, attempt) => answer(attempt, outcome))];

    public Task<IReadOnlyList<LedgerOutcome>> ReverseAsync(IReadOnlyList<ReverseAttempt> attempts, CancellationToken cancellationToken) =>
        sound.ReverseAsync(attempts, cancellationToken);

    public IAsyncEnumerable<LedgerEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) => sound.ReadAsync(campaign, cancellationToken);
}
