using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A budget store that amends, or remembers, in a way of its own.</summary>
internal sealed class WrongBudgets(IBudgetStore sound) : IBudgetStore
{
    public Func<BudgetAmendment, CancellationToken, Task<AmendOutcome>> Amend { get; init; } = sound.AmendAsync;

    public Func<BudgetAmendment, bool> IsKept { get; init; } = _ => true;

    public Task<AmendOutcome> AmendAsync(BudgetAmendment amendment, CancellationToken cancellationToken) => Amend(amendment, cancellationToken);

    public IAsyncEnumerable<BudgetAmendment> ReadAmendmentsAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        sound.ReadAmendmentsAsync(campaign, cancellationToken).Where(IsKept);
}
