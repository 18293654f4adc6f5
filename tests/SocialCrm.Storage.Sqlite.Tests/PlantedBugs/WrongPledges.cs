using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A pledge store that does some things in a way of its own.</summary>
internal sealed class WrongPledges(IPledgeStore sound) : IPledgeStore
{
    public Func<IReadOnlyList<PledgeAction>, CancellationToken, Task<IReadOnlyList<PledgeOutcome>>> Count { get; init; } = sound.CountAsync;

    public Func<IReadOnlyList<PledgeAction>, CancellationToken, Task<IReadOnlyList<WithdrawalOutcome>>> Withdraw { get; init; } = sound.WithdrawAsync;

    public Task<IReadOnlyList<PledgeOutcome>> CountAsync(IReadOnlyList<PledgeAction> actions, CancellationToken cancellationToken) => Count(actions, cancellationToken);

    public Task<IReadOnlyList<WithdrawalOutcome>> WithdrawAsync(IReadOnlyList<PledgeAction> actions, CancellationToken cancellationToken) => Withdraw(actions, cancellationToken);

    public IAsyncEnumerable<PledgeContribution> ReadAsync(CampaignId campaign, CancellationToken cancellationToken) => sound.ReadAsync(campaign, cancellationToken);
}
