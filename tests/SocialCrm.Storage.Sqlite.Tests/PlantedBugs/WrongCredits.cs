using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A store of statement credits that does some things in a way of its own.</summary>
internal sealed class WrongCredits(ICardCreditStore sound) : ICardCreditStore
{
    public Func<IReadOnlyList<MatchAttempt>, CancellationToken, Task<IReadOnlyList<CardCreditOutcome>>> Match { get; init; } = sound.MatchAsync;

    public Func<IReadOnlyList<CardCreditStep>, CancellationToken, Task<IReadOnlyList<CardCreditOutcome>>> Settle { get; init; } = sound.SettleAsync;

    public Task<IReadOnlyList<CardCreditOutcome>> MatchAsync(IReadOnlyList<MatchAttempt> attempts, CancellationToken cancellationToken) => Match(attempts, cancellationToken);

    public Task<IReadOnlyList<CardCreditOutcome>> SettleAsync(IReadOnlyList<CardCreditStep> steps, CancellationToken cancellationToken) => Settle(steps, cancellationToken);

    public IAsyncEnumerable<CardCreditEntry> ReadAsync(CampaignId? campaign, CancellationToken cancellationToken) => sound.ReadAsync(campaign, cancellationToken);
}
