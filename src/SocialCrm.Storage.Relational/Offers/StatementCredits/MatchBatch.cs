using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides purchases, in order, in one transaction: locks the cards and then the budgets, judges each in memory, and writes everything at once.</summary>
internal sealed class MatchBatch(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private readonly CardBook cards = new(session, cancellationToken);
    private readonly BudgetBook budgets = new(session, cancellationToken);
    private readonly PeriodBook periods = new(session, cancellationToken);
    private readonly HoldoutRows holdouts = new(session, cancellationToken);
    private readonly Dictionary<(CampaignId Campaign, string Transaction), StoredCredit> matched = [];
    private readonly List<object?[]> credits = [];
    private readonly List<object?[]> entries = [];
    private readonly HashSet<CampaignId> sharded = [];
    private Dictionary<CampaignId, CampaignTerms> terms = [];

    /// <summary>Whether a campaign's shard ran dry while others may have something left; then nothing was written.</summary>
    public bool NeedsAllShards { get; private set; }

    /// <param name="attempts">The purchases.</param>
    /// <param name="turn">Which shard of each budget to draw on; null for all of them.</param>
    public async Task<IReadOnlyList<CardCreditOutcome>> DecideAsync(IReadOnlyList<MatchAttempt> attempts, int? turn)
    {
        await ReadAsync(attempts, turn).ConfigureAwait(false);
        var outcomes = new List<CardCreditOutcome>(attempts.Count);
        foreach (var attempt in attempts)
        {
            outcomes.Add(Replay(attempt) ?? await DecideAsync(attempt, hasAllShards: turn is null).ConfigureAwait(false));
            if (NeedsAllShards)
                return [];
        }

        await cards.SaveAsync().ConfigureAwait(false);
        await holdouts.SaveAsync().ConfigureAwait(false);
        await budgets.SaveAsync().ConfigureAwait(false);
        await periods.SaveAsync().ConfigureAwait(false);
        await session.InsertLastAsync(CardCreditRows.Credits, credits, cancellationToken).ConfigureAwait(false);
        await session.InsertLastAsync(CardCreditRows.Entries, entries, cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    private async Task ReadAsync(IReadOnlyList<MatchAttempt> attempts, int? turn)
    {
        var ids = attempts.Select(attempt => attempt.Campaign).Distinct().ToList();
        sharded.UnionWith(await campaigns.ShardedAsync(session, ids, cancellationToken).ConfigureAwait(false));
        await cards.LockAsync(attempts.Select(attempt => (attempt.Campaign, attempt.CardHash))).ConfigureAwait(false);
        await budgets.LockAsync(ids, turn).ConfigureAwait(false);
        terms = await campaigns.CurrentAsync(session, ids, cancellationToken).ConfigureAwait(false);
        await periods.LockAsync(attempts.Where(attempt => terms.ContainsKey(attempt.Campaign)).Select(attempt => (terms[attempt.Campaign].Campaign, attempt.At))).ConfigureAwait(false);
        await cards.ReadPeopleAsync([]).ConfigureAwait(false);
        foreach (var group in attempts.GroupBy(attempt => attempt.Campaign, attempt => attempt.Transaction))
        {
            var rows = await session.ListByKeysAsync(
                $"SELECT {CardCreditRows.Columns} FROM card_credits WHERE campaign_id = $2 AND transaction_id IN ({{keys}})",
                group.Distinct(StringComparer.Ordinal).ToList(), CardCreditRows.Read, cancellationToken, group.Key.Value).ConfigureAwait(false);
            foreach (var row in rows)
                matched[(group.Key, row.Credit.Transaction)] = row;
        }

        await holdouts.ReadAsync([.. attempts.Select(Exposed).OfType<ExposedPerson>()]).ConfigureAwait(false);
    }

    private CardCreditOutcome? Replay(MatchAttempt attempt)
    {
        if (!matched.TryGetValue((attempt.Campaign, attempt.Transaction), out var earlier))
            return null;
        return earlier.Amount == attempt.Amount && earlier.CardHash.Span.SequenceEqual(attempt.CardHash.Span)
            ? new CardCreditOutcome.Done(earlier.Credit, IsReplay: true)
            : new CardCreditOutcome.Refused(OfferRefusal.KeyReused);
    }

    private async Task<CardCreditOutcome> DecideAsync(MatchAttempt attempt, bool hasAllShards)
    {
        if (!terms.TryGetValue(attempt.Campaign, out var campaign))
            return new CardCreditOutcome.Refused(OfferRefusal.UnknownCampaign);
        if (campaign.Campaign.Benefit is not Benefit.StatementCredit benefit)
            return new CardCreditOutcome.Refused(OfferRefusal.OtherBenefit);
        if (cards.Find(attempt.Campaign, attempt.CardHash) is not { } card || attempt.At < card.EnrolledAt)
            return new CardCreditOutcome.Refused(OfferRefusal.NotEnrolled);
        if ((campaign.Closed(attempt.At) ?? TermsNotMet(benefit, attempt)) is { } refusal)
            return new CardCreditOutcome.Refused(refusal);
        if (card.Credits >= benefit.PerCard)
            return new CardCreditOutcome.Refused(OfferRefusal.CardLimitReached);
        if (!periods.HasRoom(campaign, attempt.At))
            return new CardCreditOutcome.Refused(OfferRefusal.BudgetExhausted);
        var value = benefit.ValueFor(attempt.Amount);
        if (await budgets.FindRoomAsync(attempt.Campaign, value.ToMinorUnits()).ConfigureAwait(false) is not { } shard)
        {
            NeedsAllShards = !hasAllShards && sharded.Contains(attempt.Campaign);
            return new CardCreditOutcome.Refused(OfferRefusal.BudgetExhausted);
        }

        if (Exposed(attempt) is { } person && holdouts.Expose(person) is { Arm: HoldoutArm.HeldOut })
            return new CardCreditOutcome.Refused(OfferRefusal.HeldOut);
        return Give(attempt, card, (campaign, shard, value));
    }

    private static OfferRefusal? TermsNotMet(Benefit.StatementCredit benefit, MatchAttempt attempt) =>
        attempt.Amount.Currency != benefit.Value.Currency ? OfferRefusal.WrongCurrency
        : attempt.Amount.Amount <= 0m ? OfferRefusal.InvalidAmount
        : attempt.Amount.Amount < benefit.MinimumSpend.Amount || (benefit.Merchant is { } merchant && merchant != attempt.Merchant) ? OfferRefusal.TermsNotMet
        : null;

    private CardCreditOutcome.Done Give(MatchAttempt attempt, EnrolledCard card, (CampaignTerms Terms, BudgetShard Shard, Money Value) from)
    {
        var stored = new StoredCredit
        {
            Credit = new CardCredit(CardCreditId.New(attempt.At), attempt.Campaign, card.Person, attempt.Transaction, from.Value, CardCreditState.Matched),
            CardHash = attempt.CardHash,
            Amount = attempt.Amount,
            Version = from.Terms.Version,
            Shard = from.Shard.Number,
            PurchasedAt = SqlValue.Kept(attempt.At),
        };
        var minor = from.Value.ToMinorUnits();
        from.Shard.Apply(new BudgetChange { Held = minor, Issued = 1 });
        periods.Apply(from.Terms.Campaign, attempt.At, minor, codes: 1);
        card.Change++;
        matched[(attempt.Campaign, attempt.Transaction)] = stored;
        credits.Add(CardCreditRows.Row(stored, attempt.Merchant));
        entries.Add(CardCreditRows.Entry(stored.Credit, attempt.Transaction, attempt.At));
        return new CardCreditOutcome.Done(stored.Credit, IsReplay: false);
    }

    /// <summary>The card's holder as the campaign's holdout sees them.</summary>
    private ExposedPerson? Exposed(MatchAttempt attempt) =>
        cards.Find(attempt.Campaign, attempt.CardHash) is { } card ? cards.Exposed(terms.GetValueOrDefault(attempt.Campaign), card.Person, attempt.At) : null;
}
