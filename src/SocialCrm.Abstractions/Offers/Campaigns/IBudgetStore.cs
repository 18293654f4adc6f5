namespace SocialCrm.Offers;

/// <summary>Changes campaigns' budgets while they run, and keeps every change.</summary>
/// <remarks>Thread-safe, also across processes. Durable when a call returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IBudgetStore
{
    /// <summary>Changes a budget; after it as before, held + granted ≤ budget at every commit.</summary>
    Task<AmendOutcome> AmendAsync(BudgetAmendment amendment, CancellationToken cancellationToken);

    /// <summary>Streams the amendments of a campaign, oldest first.</summary>
    IAsyncEnumerable<BudgetAmendment> ReadAmendmentsAsync(CampaignId campaign, CancellationToken cancellationToken);
}
