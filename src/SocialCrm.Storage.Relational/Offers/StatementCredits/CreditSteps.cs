using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides steps of credits, in order, in one transaction. Nothing is drawn on a budget, so that none is waited for.</summary>
internal sealed class CreditSteps(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private readonly BudgetBook budgets = new(session, cancellationToken);
    private readonly PeriodBook periods = new(session, cancellationToken);
    private readonly Dictionary<CardCreditId, StoredCredit> credits = [];
    private readonly List<object?[]> entries = [];
    private readonly SortedDictionary<string, (StoredCredit Credit, int Count)> returned = new(StringComparer.Ordinal);

    public async Task<List<CardCreditOutcome>> DecideAsync(IReadOnlyList<CardCreditStep> steps)
    {
        var rows = await session.ListByKeysAsync(
            $"SELECT {CardCreditRows.Columns} FROM card_credits WHERE credit_id IN ({{keys}}) ORDER BY credit_id{session.Dialect.ForUpdate}",
            steps.Select(step => step.Credit.Value).Distinct().Order().ToList(), CardCreditRows.Read, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
            credits[row.Credit.Id] = row;
        var outcomes = new List<CardCreditOutcome>(steps.Count);
        foreach (var step in steps)
            outcomes.Add(step.To == CardCreditState.Posted ? Post(step) : await ReverseAsync(step).ConfigureAwait(false));

        await SaveAsync().ConfigureAwait(false);
        return outcomes;
    }

    private CardCreditOutcome Post(CardCreditStep step)
    {
        if (!credits.TryGetValue(step.Credit, out var stored))
            return new CardCreditOutcome.Refused(OfferRefusal.UnknownCredit);
        if (stored.Posting is { } earlier)
            return earlier == step.Reference ? new CardCreditOutcome.Done(stored.Credit, IsReplay: true) : new CardCreditOutcome.Refused(OfferRefusal.AlreadyPosted);
        if (stored.Credit.State == CardCreditState.Reversed)
            return new CardCreditOutcome.Refused(OfferRefusal.CreditReversed);
        var value = stored.Credit.Value.ToMinorUnits();
        budgets.Apply(stored.Credit.Campaign, stored.Shard, new BudgetChange { Held = -value, Granted = value, Redeemed = 1 });
        stored.Posting = step.Reference;
        return Move(stored, step);
    }

    private async Task<CardCreditOutcome> ReverseAsync(CardCreditStep step)
    {
        if (!credits.TryGetValue(step.Credit, out var stored))
            return new CardCreditOutcome.Refused(OfferRefusal.UnknownCredit);
        if (stored.Credit.State == CardCreditState.Reversed)
            return stored.Reversal == step.Reference ? new CardCreditOutcome.Done(stored.Credit, IsReplay: true) : new CardCreditOutcome.Refused(OfferRefusal.CreditReversed);
        var value = stored.Credit.Value.ToMinorUnits();
        budgets.Apply(
            stored.Credit.Campaign,
            stored.Shard,
            stored.Credit.State == CardCreditState.Posted ? new BudgetChange { Granted = -value, Reversed = 1 } : new BudgetChange { Held = -value, Lapsed = 1 });
        var terms = await campaigns.TermsAsync(session, stored.Credit.Campaign, stored.Version, cancellationToken).ConfigureAwait(false);
        periods.Apply(terms, stored.PurchasedAt, -value, codes: -1);
        var card = $"{stored.Credit.Campaign.Value} {CardBook.Name(stored.CardHash)}";
        returned[card] = (stored, returned.GetValueOrDefault(card).Count + 1);
        stored.Reversal = step.Reference;
        return Move(stored, step);
    }

    private CardCreditOutcome.Done Move(StoredCredit stored, CardCreditStep step)
    {
        stored.Credit = stored.Credit with { State = step.To };
        stored.IsChanged = true;
        entries.Add(CardCreditRows.Entry(stored.Credit, step.Reference, step.At));
        return new CardCreditOutcome.Done(stored.Credit, IsReplay: false);
    }

    private async Task SaveAsync()
    {
        await session.ExecuteLastAsync(
            "UPDATE card_credits SET state = $3, posting = $4, reversal = $5 WHERE campaign_id = $1 AND credit_id = $2",
            [
                .. credits.Values.Where(stored => stored.IsChanged).Select(stored =>
                    (object?[])[stored.Credit.Campaign.Value, stored.Credit.Id.Value, stored.Credit.State, stored.Posting, stored.Reversal]),
            ],
            cancellationToken).ConfigureAwait(false);
        await session.InsertLastAsync(CardCreditRows.Entries, entries, cancellationToken).ConfigureAwait(false);

        // In the order in which those who match lock them. A card of somebody who was erased is not found, and need not be.
        await session.ExecuteLastAsync(
            "UPDATE card_enrolments SET credits = credits - $3 WHERE campaign_id = $1 AND card_hash = $2",
            [.. returned.Values.Select(card => (object?[])[card.Credit.Credit.Campaign.Value, card.Credit.CardHash, card.Count])], cancellationToken).ConfigureAwait(false);
        await periods.SaveAsync().ConfigureAwait(false);
        await budgets.SaveAsync().ConfigureAwait(false);
    }
}
