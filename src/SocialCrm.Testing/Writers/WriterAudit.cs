using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Looks into a store after its writers were killed: is everything acknowledged there, and nothing half-written?</summary>
internal sealed class WriterAudit(IServiceProvider store, CancellationToken cancellationToken)
{
    /// <summary>Everything about one worker, given what it has acknowledged over all its lives.</summary>
    public async Task CheckAsync(int worker, IReadOnlyCollection<Acknowledgement> acknowledged)
    {
        var plan = new WriterPlan(worker);
        var done = acknowledged.ToLookup(line => WriterPlan.KindOf(line.Step));
        await CheckIntakeAsync(plan, [.. done[WriterStep.Append].Select(line => line.Step)]);
        await CheckRecordsAsync(plan, [.. done[WriterStep.Put].Select(line => line.Step)]);
        await CheckOffersAsync(plan, done);
        await CheckFactsAsync(plan, [.. done[WriterStep.AppendFacts].Select(line => line.Step)]);
        await new WriterChannels(store, plan).CheckAsync(done, cancellationToken);
    }

    /// <summary>What concerns the whole store: counters, history, and one touchpoint for every interaction.</summary>
    public async Task CheckWholeAsync()
    {
        await Books.AssertBalancedAsync(store, WriterPlan.CampaignId, cancellationToken);
        await CheckHistoryAsync();
        await KeyDecision.UnifyAsync(store, cancellationToken);
        await CheckHistoryAsync();
        await CheckTouchpointsAsync();
    }

    private async Task CheckIntakeAsync(WriterPlan plan, List<int> acknowledged)
    {
        var interactions = store.GetRequiredService<IInteractionStore>();
        var steps = (await interactions.ReadAsync(plan.Connection, cancellationToken).ToListAsync(cancellationToken))
            .GroupBy(interaction => WriterPlan.StepOf(interaction.ExternalId)).OrderBy(step => step.Key).ToList();

        Assert.Empty(acknowledged.Except(steps.Select(step => step.Key)));
        Assert.All(steps, step => Assert.Equal(WriterPlan.BatchSize, step.Count()));
        Assert.Equal(WriterPlan.CursorAfter(steps.Count == 0 ? -1 : steps[^1].Key), await interactions.ReadCursorAsync(plan.Connection, cancellationToken));
        Assert.Equal(
            steps.Select(step => step.Key + 1L),
            await store.GetRequiredService<IDeadLetterStore>().ReadAsync(plan.Connection, cancellationToken).Select(letter => letter.Position).ToListAsync(cancellationToken));
        await CheckExistAsync(steps.SelectMany(step => step).Select(interaction => Sample.AuthorId(interaction.Author.Key)));

        var shared = await interactions.ReadAsync(WriterPlan.Shared, cancellationToken).Select(interaction => interaction.ExternalId).ToListAsync(cancellationToken);
        Assert.Equal(shared.Distinct(), shared);
        Assert.All(shared.GroupBy(WriterPlan.StepOf), step => Assert.Equal(WriterPlan.SharedBatchSize, step.Count()));
        Assert.Empty(acknowledged.Except(shared.Select(WriterPlan.StepOf)));
    }

    private Task CheckRecordsAsync(WriterPlan plan, List<int> acknowledged) =>
        CheckExistAsync(acknowledged.Select(step => plan.Record(step).Id));

    private async Task CheckExistAsync(IEnumerable<SourceRecordId> records)
    {
        var expected = records.ToHashSet();
        var found = await store.GetRequiredService<ISourceRecordStore>().ReadAsync(expected, cancellationToken).Select(record => record.Id).ToListAsync(cancellationToken);
        Assert.Empty(expected.Except(found));
    }

    private async Task CheckOffersAsync(WriterPlan plan, ILookup<WriterStep, Acknowledgement> acknowledged)
    {
        var issued = Written(acknowledged[WriterStep.Issue]);
        var replays = await store.GetRequiredService<IGrantStore>().IssueAsync(issued.ConvertAll(plan.Issue), cancellationToken);
        Assert.All(replays, replay => Assert.True(replay is IssueOutcome.Issued { IsReplay: true }, "A grant that was acknowledged is not there."));

        var entries = await store.GetRequiredService<IRedemptionStore>().ReadAsync(WriterPlan.CampaignId, cancellationToken).ToListAsync(cancellationToken);
        var redeemed = entries.Where(entry => entry.Kind == LedgerEntryKind.Redeemed).ToDictionary(entry => entry.OrderReference);
        foreach (var step in Written(acknowledged[WriterStep.Redeem]))
            Assert.Contains(plan.Redeem(step).OrderReference, redeemed.Keys);
        foreach (var step in Written(acknowledged[WriterStep.Reverse]))
        {
            var redemption = redeemed[plan.Redeem(step).OrderReference].Id;
            Assert.Single(entries, entry => entry.Kind == LedgerEntryKind.Reversed && entry.Redeemed == redemption);
        }
    }

    private async Task CheckFactsAsync(WriterPlan plan, List<int> acknowledged)
    {
        var facts = store.GetRequiredService<IFactStore>();
        var touchpoints = acknowledged.SelectMany(plan.Touchpoints).ToList();
        var conversions = acknowledged.SelectMany(plan.Conversions).ToList();

        Assert.Equal(new AppendOutcome(0, touchpoints.Count, 0), await facts.AppendAsync(touchpoints, cancellationToken));
        Assert.Equal(new AppendOutcome(0, conversions.Count, 0), await facts.AppendAsync(conversions, cancellationToken));
    }

    /// <summary>The history, replayed from the start, must lead to the present links.</summary>
    private async Task CheckHistoryAsync()
    {
        var reader = store.GetRequiredService<ICustomerReader>();
        var replayed = new Dictionary<SourceRecordId, CustomerId>();
        await foreach (var happened in reader.ReadHistoryAsync(null, cancellationToken))
        {
            var leaves = happened.Kind is CustomerEventKind.Split or CustomerEventKind.Undone;
            foreach (var record in happened.Records)
                replayed[record] = leaves ? happened.Other!.Value : happened.Customer;
        }

        var present = new Dictionary<SourceRecordId, CustomerId>();
        await foreach (var customer in reader.ReadAsync(null, cancellationToken))
        {
            foreach (var record in customer.Records)
                present.Add(record.Id, customer.Customer);
        }

        Assert.Equal(
            replayed.OrderBy(link => link.Key.Value).Select(link => (link.Key, link.Value)),
            present.OrderBy(link => link.Key.Value).Select(link => (link.Key, link.Value)));
    }

    private async Task CheckTouchpointsAsync()
    {
        var interactions = await store.GetRequiredService<IInteractionStore>().ReadAsync(null, cancellationToken)
            .Select(interaction => (Source: interaction.Connection.Value, EventId: interaction.ExternalId)).ToListAsync(cancellationToken);
        var touchpoints = new List<(string Source, string EventId)>();
        await foreach (var timeline in store.GetRequiredService<IJourneySource>().ReadAsync(cancellationToken))
            touchpoints.AddRange(timeline.Touchpoints.Where(touch => touch.Kind == TouchpointKind.Interaction).Select(touch => (touch.Source, touch.EventId)));

        Assert.Equal(interactions.Order(), touchpoints.Order());
    }

    private static List<int> Written(IEnumerable<Acknowledgement> lines) =>
        [.. lines.Where(line => line.Outcome == WriterScript.Written).Select(line => line.Step)];
}
