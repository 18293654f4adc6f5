using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Decides what becomes of codes that are used on orders: redeemed at once, held, captured or released.</summary>
internal sealed class CodeUses(LedgerBatch batch)
{
    /// <summary>What a code is used on.</summary>
    private sealed record Use(SourceRecordId Redeemer, Money Value, Money Order, string OrderReference);

    /// <summary>Locks what uses of codes need: the codes, and for those minted in advance the budgets too, which hold nothing for them yet. Then reads the rest.</summary>
    public async Task PrepareAsync(IReadOnlyCollection<RedeemAttempt> uses, Tombstones tombstones)
    {
        await batch.Codes.LockAsync(uses.Select(use => use.CodeHash)).ConfigureAwait(false);
        var printed = batch.Codes.Printed.Select(code => code.Campaign).Distinct().ToList();
        if (printed.Count > 0)
            await batch.Budgets.LockAsync(printed, turn: null).ConfigureAwait(false);
        await batch.ReadAsync(
            tombstones, uses.Select(use => use.Key), uses.Select(use => use.Redeemer), uses.Select(use => batch.Codes.Find(use.CodeHash)?.Campaign).OfType<CampaignId>()).ConfigureAwait(false);
        if (printed.Count > 0)
            await PreparePrintedAsync(uses, printed).ConfigureAwait(false);
        await batch.Holdouts.ReadAsync([.. uses.Select(use => Exposed(batch.Codes.Find(use.CodeHash), use)).OfType<ExposedPerson>()]).ConfigureAwait(false);
    }

    private async Task PreparePrintedAsync(IReadOnlyCollection<RedeemAttempt> uses, List<CampaignId> printed)
    {
        foreach (var code in batch.Codes.Printed.Where(code => code.IsNobodys))
            (code.Terms, code.Version) = (batch.Current[code.Campaign].Campaign, batch.Current[code.Campaign].Version);
        await batch.Periods.LockAsync(uses.Where(use => batch.Codes.Find(use.CodeHash) is { IsPrinted: true })
            .Select(use => (batch.Current[batch.Codes.Find(use.CodeHash)!.Campaign].Campaign, use.At))).ConfigureAwait(false);
        foreach (var campaign in printed)
            await batch.Recipients.ReadAsync(campaign, [.. uses.Select(use => use.Redeemer.Value).Distinct()]).ConfigureAwait(false);
    }

    public async Task<LedgerOutcome> RedeemAsync(RedeemAttempt attempt)
    {
        var fingerprint = Fingerprint("redeem", attempt);
        if (batch.Replay(attempt.Key, fingerprint) is { } replay)
            return replay;
        var (grant, refusal) = await FindAsync(attempt).ConfigureAwait(false);
        if (grant is null)
            return new LedgerOutcome.Refused(refusal);
        return Redeem(grant, new Use(attempt.Redeemer, grant.Terms.Benefit.ValueFor(attempt.Order), attempt.Order, attempt.OrderReference), (attempt.Key, fingerprint, attempt.At));
    }

    public async Task<HoldOutcome> HoldAsync(HoldAttempt attempt)
    {
        var use = attempt.Use;
        var fingerprint = Fingerprint("hold", use);
        if (batch.ReplayHold(use.Key, fingerprint) is { } replay)
            return replay;
        var (grant, refusal) = await FindAsync(use).ConfigureAwait(false);
        if (grant is null)
            return new HoldOutcome.Refused(refusal);
        var hold = new Hold(
            HoldId.New(use.At), grant.Campaign, new GrantId(grant.Id), use.Redeemer, grant.Terms.Benefit.ValueFor(use.Order), use.OrderReference,
            SqlValue.Kept(attempt.ExpiresAt), HoldState.Active);
        grant.State = GrantState.Held;
        grant.IsChanged = true;
        grant.Hold = new LockedHold(hold, use.Order);
        return batch.Add(grant.Hold, attempt, fingerprint);
    }

    /// <summary>Locks the grants of holds.</summary>
    public async Task<Dictionary<Guid, LockedGrant>> LockHoldsAsync(IEnumerable<HoldId> ids)
    {
        var holds = await batch.HoldsAsync(ids.Select(id => id.Value).Distinct()).ConfigureAwait(false);
        await batch.Codes.LockAsync(holds.Select(hold => (hold.Campaign, hold.Grant.Value))).ConfigureAwait(false);
        return holds.Where(hold => batch.Codes.Find(hold.Grant.Value) is not null).ToDictionary(hold => hold.Id.Value, hold => batch.Codes.Find(hold.Grant.Value)!);
    }

    public LedgerOutcome Capture(CaptureAttempt attempt, Dictionary<Guid, LockedGrant> grants)
    {
        var fingerprint = OfferRequestLog.Fingerprint("capture", attempt.Hold.Value.ToString("N"));
        if (batch.Replay(attempt.Key, fingerprint) is { } replay)
            return replay;
        if (!grants.TryGetValue(attempt.Hold.Value, out var grant))
            return new LedgerOutcome.Refused(OfferRefusal.UnknownHold);
        if (Active(grant, attempt.Hold) is not { } hold || attempt.At >= hold.ExpiresAt)
            return new LedgerOutcome.Refused(OfferRefusal.HoldEnded);
        batch.End(hold, HoldState.Captured, attempt.At);
        grant.Hold = null;
        return Redeem(grant, new Use(hold.Redeemer, hold.Value, hold.Order, hold.OrderReference), (attempt.Key, fingerprint, attempt.At));
    }

    public HoldOutcome Release(ReleaseAttempt attempt, Dictionary<Guid, LockedGrant> grants)
    {
        var fingerprint = OfferRequestLog.Fingerprint("release", attempt.Hold.Value.ToString("N"));
        if (batch.ReplayHold(attempt.Key, fingerprint) is { } replay)
            return replay;
        if (!grants.TryGetValue(attempt.Hold.Value, out var grant))
            return new HoldOutcome.Refused(OfferRefusal.UnknownHold);
        if (Active(grant, attempt.Hold) is not { } hold)
            return new HoldOutcome.Refused(OfferRefusal.HoldEnded);
        End(grant, hold, attempt.At >= hold.ExpiresAt ? HoldState.Expired : HoldState.Released, attempt.At);

        // The sweep of its version may be over, and would not come back for a code that was held then.
        if (grant.Unusable(attempt.At) is OfferRefusal.Expired or OfferRefusal.Ended)
            grant.Lapse(GrantState.Expired, batch.Budgets, batch.Periods);
        return batch.Answer(hold, attempt, fingerprint);
    }

    /// <summary>The grant of a code that can be used on the order now, or why there is none.</summary>
    private async Task<(LockedGrant? Grant, OfferRefusal Refusal)> FindAsync(RedeemAttempt use)
    {
        if (use.Objection is { } objection)
            return (null, objection);
        if (batch.Codes.Find(use.CodeHash) is not { } grant)
            return (null, OfferRefusal.NotValid);
        if (grant.Unusable(use.At) is { } unusable)
            return (null, unusable);
        if (batch.Current.GetValueOrDefault(grant.Campaign)?.State == CampaignState.Paused)
            return (null, OfferRefusal.Paused);
        if (!batch.People.ContainsKey(use.Redeemer))
            return (null, OfferRefusal.UnknownRecipient);
        if (use.Order.Currency != grant.Terms.Budget.Currency)
            return (null, OfferRefusal.WrongCurrency);
        if (grant.Hold is { } stale)
            End(grant, stale, HoldState.Expired, use.At);
        if (grant.IsNobodys)
            return await GiveAsync(grant, use).ConfigureAwait(false);
        return IsHeldOut(grant, use) ? (null, OfferRefusal.HeldOut) : (grant, default);
    }

    /// <summary>Whether the one who uses somebody else's code is held out: then they get nothing by this path either.</summary>
    private bool IsHeldOut(LockedGrant grant, RedeemAttempt use) => Exposed(grant, use) is { } person && batch.Holdouts.Expose(person) is { Arm: HoldoutArm.HeldOut };

    /// <summary>The user of a code as the campaign's holdout sees them; null where nobody is held out, or the code is their own.</summary>
    private ExposedPerson? Exposed(LockedGrant? grant, RedeemAttempt use) =>
        grant?.Terms.Holdout is { } holdout && (grant.IsPrinted || grant.Recipient != use.Redeemer) && batch.People.TryGetValue(use.Redeemer, out var customer)
            ? new ExposedPerson(holdout, use.Redeemer, customer, grant.Campaign, use.At)
            : null;

    /// <summary>A code that was minted in advance is given to whoever uses it first, within the limits and the budget of that moment.</summary>
    private async Task<(LockedGrant? Grant, OfferRefusal Refusal)> GiveAsync(LockedGrant grant, RedeemAttempt use)
    {
        var terms = batch.Current[grant.Campaign];
        if (terms.Closed(use.At) is { } closed)
            return (null, closed);
        if (!terms.Campaign.Benefit.IsGivenAsCode)
            return (null, OfferRefusal.OtherBenefit);
        if (batch.Recipients.Find(grant.Campaign, use.Redeemer) is not { } recipient)
            return (null, OfferRefusal.UnknownRecipient);
        if (!recipient.MayHave(terms, use.At))
            return (null, OfferRefusal.PersonLimitReached);
        if (!batch.Periods.HasRoom(terms, use.At) || await batch.Budgets.FindRoomAsync(grant.Campaign, terms.Value).ConfigureAwait(false) is not { } shard)
            return (null, OfferRefusal.BudgetExhausted);
        if (IsHeldOut(grant, use))
            return (null, OfferRefusal.HeldOut);
        shard.Apply(new BudgetChange { Held = terms.Value, Issued = 1 });
        batch.Periods.Apply(terms.Campaign, use.At, terms.Value, codes: 1);
        recipient.Add(new Recipient.Had(use.At, terms.Value));
        (grant.Terms, grant.Version) = (terms.Campaign, terms.Version);
        (grant.Recipient, grant.IssuedAt, grant.Shard, grant.Held) = (use.Redeemer, SqlValue.Kept(use.At), shard.Number, terms.Value);
        return (grant, default);
    }

    private LedgerOutcome.Written Redeem(
        LockedGrant grant, Use use, (IdempotencyKey Key, Guid Fingerprint, DateTimeOffset At) request)
    {
        var value = use.Value.ToMinorUnits();
        batch.Budgets.Apply(grant.Campaign, grant.Shard, new BudgetChange { Held = -grant.Held, Granted = value, Redeemed = 1 });
        batch.Periods.Apply(grant.Terms, grant.IssuedAt, value - grant.Held, codes: 0);
        (grant.State, grant.Held, grant.Granted, grant.IsChanged) = (GrantState.Redeemed, 0, value, true);
        var id = RedemptionId.New(request.At);
        var entry = new LedgerEntry(
            id, LedgerEntryKind.Redeemed, grant.Campaign, new GrantId(grant.Id), id, grant.Recipient, use.Redeemer, use.Value, use.OrderReference, SqlValue.Kept(request.At))
        {
            Order = use.Order,
        };
        return batch.Write(entry, request.Key, request.Fingerprint);
    }

    private void End(LockedGrant grant, LockedHold hold, HoldState state, DateTimeOffset at)
    {
        batch.End(hold, state, at);
        grant.GoOn(batch.Budgets, batch.Periods);
    }

    private static LockedHold? Active(LockedGrant grant, HoldId id) => grant is { State: GrantState.Held, Hold: { } hold } && hold.Id == id.Value ? hold : null;

    private static Guid Fingerprint(string kind, RedeemAttempt attempt) => OfferRequestLog.Fingerprint(
        kind, Convert.ToHexString(attempt.CodeHash.Span), attempt.Redeemer.Value.ToString("N"), attempt.Order.ToString(), attempt.OrderReference);
}
