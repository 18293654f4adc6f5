using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A ledger of gifts that does some things in a way of its own.</summary>
internal sealed class WrongGiftLedger(IGiftLedgerStore sound) : IGiftLedgerStore
{
    public Func<GiftSpendAttempt, GiftSpendAttempt> Spending { get; init; } = attempt => attempt;

    public Func<GiftEntry, bool> IsShown { get; init; } = _ => true;

    public Task<IReadOnlyList<GiftLedgerOutcome>> SpendAsync(IReadOnlyList<GiftSpendAttempt> attempts, CancellationToken cancellationToken) =>
        sound.SpendAsync([.. attempts.Select(Spending)], cancellationToken);

    public Task<IReadOnlyList<GiftLedgerOutcome>> RefundAsync(IReadOnlyList<GiftRefundAttempt> attempts, CancellationToken cancellationToken) =>
        sound.RefundAsync(attempts, cancellationToken);

    public IAsyncEnumerable<GiftEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) => sound.ReadAsync(campaign, cancellationToken).Where(IsShown);
}
