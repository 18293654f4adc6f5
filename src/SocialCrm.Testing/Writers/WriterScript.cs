using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Testing;

/// <summary>Does the steps of a worker's plan, each of which may have been done before by a process that was killed.</summary>
internal sealed class WriterScript(IServiceProvider store, int worker)
{
    public const string Written = "written";

    private readonly WriterPlan plan = new(worker);
    private readonly WriterChannels channels = new(store, new WriterPlan(worker));

    public Task PrepareAsync(CancellationToken cancellationToken) =>
        store.GetRequiredService<ICampaignStore>().PublishAsync(WriterPlan.Campaign, Sample.Approval, Sample.Noon, cancellationToken);

    /// <summary>Does a step; answers in a few words what became of it.</summary>
    public Task<string> StepAsync(int step, CancellationToken cancellationToken) => WriterPlan.KindOf(step) switch
    {
        WriterStep.Append => AppendAsync(step, cancellationToken),
        WriterStep.Put => PutAsync(step, cancellationToken),
        WriterStep.Issue => IssueAsync(step, cancellationToken),
        WriterStep.Redeem => RedeemAsync(step, cancellationToken),
        WriterStep.Reverse => ReverseAsync(step, cancellationToken),
        WriterStep.AppendFacts => AppendFactsAsync(step, cancellationToken),
        WriterStep.Deliver => channels.DeliverAsync(step, cancellationToken),
        WriterStep.Settle => channels.SettleAsync(step, cancellationToken),
        WriterStep.Send => channels.SendAsync(step, cancellationToken),
        _ => UnifyAsync(cancellationToken),
    };

    private async Task<string> AppendAsync(int step, CancellationToken cancellationToken)
    {
        var interactions = store.GetRequiredService<IInteractionStore>();
        var outcome = await interactions.AppendAsync(plan.Batch(step), cancellationToken);
        if (outcome.IsStale && await interactions.ReadCursorAsync(plan.Connection, cancellationToken) != WriterPlan.CursorAfter(step))
            throw new InvalidOperationException($"The cursor of worker {worker} is not where step {step} can begin.");
        var shared = await interactions.AppendAsync(WriterPlan.SharedBatch(step), cancellationToken);
        return $"{shared.Stored}";
    }

    private async Task<string> PutAsync(int step, CancellationToken cancellationToken) =>
        $"{await store.GetRequiredService<ISourceRecordStore>().PutAsync([plan.Record(step)], cancellationToken)}";

    private async Task<string> IssueAsync(int step, CancellationToken cancellationToken)
    {
        var outcomes = await store.GetRequiredService<IGrantStore>().IssueAsync([plan.Issue(step)], cancellationToken);
        return outcomes[0] is IssueOutcome.Issued ? Written : "refused";
    }

    private async Task<string> RedeemAsync(int step, CancellationToken cancellationToken)
    {
        var outcomes = await store.GetRequiredService<IRedemptionStore>().RedeemAsync([plan.Redeem(step)], cancellationToken);
        return outcomes[0] is LedgerOutcome.Written ? Written : "refused";
    }

    private async Task<string> ReverseAsync(int step, CancellationToken cancellationToken)
    {
        var ledger = store.GetRequiredService<IRedemptionStore>();

        // The replay tells the redemption's id, which a process that was killed took with it.
        var redeemed = (await ledger.RedeemAsync([plan.Redeem(step)], cancellationToken))[0];
        if (!WriterPlan.Reverses(step) || redeemed is not LedgerOutcome.Written { Entry: var entry })
            return "nothing";
        var outcomes = await ledger.ReverseAsync([plan.Reverse(step, entry.Id)], cancellationToken);
        return outcomes[0] is LedgerOutcome.Written ? Written : "refused";
    }

    private async Task<string> AppendFactsAsync(int step, CancellationToken cancellationToken)
    {
        var facts = store.GetRequiredService<IFactStore>();
        var touchpoints = await facts.AppendAsync(plan.Touchpoints(step), cancellationToken);
        var conversions = await facts.AppendAsync(plan.Conversions(step), cancellationToken);
        return $"{touchpoints.Stored} {conversions.Stored}";
    }

    private async Task<string> UnifyAsync(CancellationToken cancellationToken)
    {
        var decision = await store.GetRequiredService<ICustomerStore>().DecideAsync(KeyDecision.AtMost(5), cancellationToken);
        return $"{decision?.Links.Count ?? 0}";
    }
}
