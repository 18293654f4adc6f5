using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Takes back what counted, in order, in one transaction, where the terms of its version let that be.</summary>
internal sealed class Withdrawals(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private readonly BudgetBook budgets = new(session, cancellationToken);
    private readonly PeriodBook periods = new(session, cancellationToken);
    private readonly PledgePeople people = new(session, cancellationToken);
    private readonly HashSet<(CampaignId Campaign, Guid Key)> withdrawn = [];

    public async Task<List<WithdrawalOutcome>> DecideAsync(IReadOnlyList<PledgeAction> actions)
    {
        await people.ReadAsync(actions, locking: " ORDER BY action_key" + session.Dialect.ForUpdate).ConfigureAwait(false);
        var outcomes = new List<WithdrawalOutcome>(actions.Count);
        foreach (var action in actions)
            outcomes.Add(await DecideAsync(action).ConfigureAwait(false));

        await session.ExecuteLastAsync(
            "UPDATE pledge_actions SET is_withdrawn = 1 WHERE campaign_id = $1 AND action_key = $2",
            [.. withdrawn.Select(row => (object?[])[row.Campaign.Value, row.Key])], cancellationToken).ConfigureAwait(false);
        await periods.SaveAsync().ConfigureAwait(false);
        await budgets.SaveAsync().ConfigureAwait(false);
        return outcomes;
    }

    private async Task<WithdrawalOutcome> DecideAsync(PledgeAction action)
    {
        var rows = people.FindCounted(action);
        if (rows.Count == 0)
            return new WithdrawalOutcome.NotCounted();
        var (value, back, isNew) = (0L, 0L, false);
        var currency = default(Currency);
        foreach (var row in rows)
        {
            var terms = await campaigns.TermsAsync(session, action.Campaign, row.Version, cancellationToken).ConfigureAwait(false);
            (value, currency) = (value + row.Value, terms.Budget.Currency);
            if (row.IsWithdrawn || withdrawn.Contains((action.Campaign, row.Key)))
            {
                back += row.Value;
            }
            else if (terms.Benefit is Benefit.DonationPledge { IsWithdrawable: true })
            {
                GiveBack(action.Campaign, terms, row);
                (back, isNew) = (back + row.Value, true);
            }
        }

        return back > 0
            ? new WithdrawalOutcome.Withdrawn(Money.FromMinorUnits(back, currency), IsReplay: !isNew)
            : new WithdrawalOutcome.Stands(Money.FromMinorUnits(value, currency));
    }

    private void GiveBack(CampaignId campaign, Campaign terms, CountedAction row)
    {
        withdrawn.Add((campaign, row.Key));
        budgets.Apply(campaign, row.Shard, new BudgetChange { Granted = -row.Value, Reversed = 1 });
        periods.Apply(terms, row.At, -row.Value, codes: -1);
    }
}
