using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides actions, in order, in one transaction: reads what all of them need, judges each in memory, and writes everything at once.</summary>
internal sealed class PledgeBatch(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private static readonly TableShape Table = new(
        "pledge_actions",
        "campaign_id TEXT, action_key {guid}, record_id {guid}, action TEXT, value BIGINT, is_withdrawn INTEGER, version INTEGER, shard INTEGER, counted_at BIGINT");

    private readonly BudgetBook budgets = new(session, cancellationToken);
    private readonly PeriodBook periods = new(session, cancellationToken);
    private readonly PledgePeople people = new(session, cancellationToken);
    private readonly HoldoutRows holdouts = new(session, cancellationToken);
    private readonly List<object?[]> rows = [];
    private readonly HashSet<CampaignId> sharded = [];
    private Dictionary<CampaignId, CampaignTerms> terms = [];

    /// <summary>Whether a campaign's shard ran dry while others may have something left; then nothing was written.</summary>
    public bool NeedsAllShards { get; private set; }

    /// <param name="actions">The actions.</param>
    /// <param name="turn">Which shard of each budget to draw on; null for all of them.</param>
    public async Task<IReadOnlyList<PledgeOutcome>> DecideAsync(IReadOnlyList<PledgeAction> actions, int? turn)
    {
        await ReadAsync(actions, turn).ConfigureAwait(false);
        var outcomes = new List<PledgeOutcome>(actions.Count);
        foreach (var action in actions)
        {
            outcomes.Add(await DecideAsync(action, hasAllShards: turn is null).ConfigureAwait(false));
            if (NeedsAllShards)
                return [];
        }

        await holdouts.SaveAsync().ConfigureAwait(false);
        await budgets.SaveAsync().ConfigureAwait(false);
        await periods.SaveAsync().ConfigureAwait(false);
        await session.InsertLastAsync(Table, rows, cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    /// <summary>The budgets first: whoever has locked one sees what counted before, and how the campaign stands now.</summary>
    private async Task ReadAsync(IReadOnlyList<PledgeAction> actions, int? turn)
    {
        var ids = actions.Select(action => action.Campaign).Distinct().ToList();
        sharded.UnionWith(await campaigns.ShardedAsync(session, ids, cancellationToken).ConfigureAwait(false));

        // Over several shards, two transactions may count for one person at once.
        if (sharded.Count > 0)
            await new RecipientBook(session, cancellationToken).LockAsync([.. actions.Select(action => action.Person.Value).Distinct()]).ConfigureAwait(false);
        await budgets.LockAsync(ids, turn).ConfigureAwait(false);
        terms = await campaigns.CurrentAsync(session, ids, cancellationToken).ConfigureAwait(false);
        await periods.LockAsync(actions.Where(action => terms.ContainsKey(action.Campaign)).Select(action => (terms[action.Campaign].Campaign, action.At))).ConfigureAwait(false);
        await people.ReadAsync(actions, locking: "").ConfigureAwait(false);
        foreach (var group in actions.GroupBy(action => action.Campaign, action => action.Person))
        {
            if (terms.TryGetValue(group.Key, out var campaign) && campaign.Campaign.Limits.Any(limit => limit.IsPerPerson))
                await people.ReadGivenAsync(group.Key, [.. group.Distinct()]).ConfigureAwait(false);
        }

        await holdouts.ReadAsync([.. actions.Select(Exposed).OfType<ExposedPerson>()]).ConfigureAwait(false);
    }

    private async Task<PledgeOutcome> DecideAsync(PledgeAction action, bool hasAllShards)
    {
        if (!terms.TryGetValue(action.Campaign, out var campaign))
            return new PledgeOutcome.Refused(OfferRefusal.UnknownCampaign);
        if (people.FindCounted(action) is [var before, ..])
            return new PledgeOutcome.AlreadyCounted(Money.FromMinorUnits(before.Value, campaign.Currency), before.IsWithdrawn);
        if (campaign.Campaign.Benefit is not Benefit.DonationPledge)
            return new PledgeOutcome.Refused(OfferRefusal.OtherBenefit);
        if (campaign.Closed(action.At) is { } closed)
            return new PledgeOutcome.Refused(closed);
        if (people.Find(action.Person) is not { } person)
            return new PledgeOutcome.Refused(OfferRefusal.UnknownRecipient);
        if (people.FindGiven(action.Campaign, person) is { } given && !given.FitsLimits(campaign, action.At))
            return new PledgeOutcome.Refused(OfferRefusal.PersonLimitReached);
        if (!periods.HasRoom(campaign, action.At))
            return new PledgeOutcome.Refused(OfferRefusal.BudgetExhausted);
        if (await FindRoomAsync(campaign, hasAllShards).ConfigureAwait(false) is not { } room)
            return new PledgeOutcome.CapReached();

        // Last, so that only those count as exposed whose action would have counted.
        if (Exposed(action) is { } exposed && holdouts.Expose(exposed) is { Arm: HoldoutArm.HeldOut })
            return new PledgeOutcome.Refused(OfferRefusal.HeldOut);
        return Count(action, person, (campaign, room.Shard, room.Value));
    }

    private async Task<(BudgetShard Shard, long Value)?> FindRoomAsync(CampaignTerms campaign, bool hasAllShards)
    {
        if (hasAllShards || !sharded.Contains(campaign.Campaign.Id))
            return await budgets.FindAnyRoomAsync(campaign.Campaign.Id, campaign.Value).ConfigureAwait(false);
        if (await budgets.FindRoomAsync(campaign.Campaign.Id, campaign.Value).ConfigureAwait(false) is { } shard)
            return (shard, campaign.Value);
        NeedsAllShards = true;
        return null;
    }

    private PledgeOutcome.Counted Count(PledgeAction action, PledgePerson person, (CampaignTerms Terms, BudgetShard Shard, long Value) from)
    {
        var key = PledgePeople.KeyOf(action.Person.Value, action.Action);
        from.Shard.Apply(new BudgetChange { Granted = from.Value, Issued = 1, Redeemed = 1 });
        periods.Apply(from.Terms.Campaign, action.At, from.Value, codes: 1);
        people.FindGiven(action.Campaign, person)?.Add(new Recipient.Had(action.At, from.Value));
        people.Add(action.Campaign, (person.Id, action.Action), new CountedAction(key, from.Value, IsWithdrawn: false, from.Terms.Version, from.Shard.Number, action.At));
        rows.Add([action.Campaign.Value, key, action.Person.Value, action.Action, from.Value, false, from.Terms.Version, from.Shard.Number, action.At]);
        return new PledgeOutcome.Counted(Money.FromMinorUnits(from.Value, from.Terms.Currency), IsCut: from.Value < from.Terms.Value);
    }

    /// <summary>Whoever did it as a holdout sees them; null where the campaign holds nobody out, or the record is not stored.</summary>
    private ExposedPerson? Exposed(PledgeAction action) =>
        terms.TryGetValue(action.Campaign, out var campaign) && campaign.Campaign.Holdout is { } holdout && people.Find(action.Person) is { } person
            ? new ExposedPerson(holdout, action.Person, person.Customer, action.Campaign, action.At)
            : null;
}
