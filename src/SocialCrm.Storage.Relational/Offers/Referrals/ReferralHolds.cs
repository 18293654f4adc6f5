using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Holds the rewards of what qualified, and takes them back.</summary>
internal sealed class ReferralHolds(RelationalSession session, CampaignBook campaigns, Tombstones tombstones, CancellationToken cancellationToken)
{
    private readonly ReferralPeople people = new(session, cancellationToken);
    private readonly BudgetBook budgets = new(session, cancellationToken);
    private readonly PeriodBook periods = new(session, cancellationToken);

    public async Task<ReferralOutcome> QualifyAsync(ReferralQualifyAttempt attempt)
    {
        var found = await FindAsync(attempt).ConfigureAwait(false);
        await people.LockAsync([attempt.Person, .. found is null ? [] : new[] { found.Referrer }]).ConfigureAwait(false);
        await budgets.LockAsync([attempt.Campaign], turn: null).ConfigureAwait(false);
        var requests = await OfferRequestLog.OpenAsync(session, tombstones, [attempt.Key], cancellationToken).ConfigureAwait(false);
        var fingerprint = OfferRequestLog.Fingerprint("refer", attempt.Campaign.Value, attempt.Person.Value.ToString("N"), attempt.Reference, attempt.Kind.ToString());
        if (requests.Find(attempt.Key) is { } earlier)
            return await ReplayAsync(earlier, fingerprint).ConfigureAwait(false);

        var current = await campaigns.CurrentAsync(session, [attempt.Campaign], cancellationToken).ConfigureAwait(false);
        if (!current.TryGetValue(attempt.Campaign, out var terms))
            return new ReferralOutcome.Refused(ReferralRefusal.UnknownCampaign);
        if (ReferralClicks.Refusal(terms, attempt.At) is { } closed)
            return new ReferralOutcome.Refused(closed);
        if (await people.FindAsync(attempt.Person).ConfigureAwait(false) is null)
            return new ReferralOutcome.Refused(ReferralRefusal.UnknownPerson);
        var again = await FindAsync(attempt).ConfigureAwait(false);
        if (again is null)
            return new ReferralOutcome.Refused(ReferralRefusal.NotReferred);
        if (again.State != ReferralState.Clicked)
            return new ReferralOutcome.Refused(ReferralRefusal.AlreadyCounted);
        if (again.Referrer != found?.Referrer)
            await people.LockAsync(again.Referrer).ConfigureAwait(false);
        return await HoldAsync(again, terms, attempt, (requests, fingerprint)).ConfigureAwait(false);
    }

    public async Task<ReferralOutcome> RejectAsync(ReferralRejectAttempt attempt)
    {
        var held = await ReferralRows.LockAsync(session, attempt.Referral.Value, cancellationToken).ConfigureAwait(false);
        var requests = await OfferRequestLog.OpenAsync(session, tombstones, [attempt.Key], cancellationToken).ConfigureAwait(false);
        var fingerprint = OfferRequestLog.Fingerprint("unrefer", attempt.Referral.Value.ToString("N"));
        if (requests.Find(attempt.Key) is { } earlier)
            return await ReplayAsync(earlier, fingerprint).ConfigureAwait(false);
        if (held is null)
            return new ReferralOutcome.Refused(ReferralRefusal.UnknownReferral);
        if (held.Referral.State != ReferralState.Held)
            return new ReferralOutcome.Refused(ReferralRefusal.NotHeld);

        await ReleaseAsync(held).ConfigureAwait(false);
        await session.ExecuteAsync(
            "UPDATE referrals SET state = $3, rejection = $4, ended_at = $5, reject_key = $6 WHERE campaign_id = $1 AND referral_id = $2",
            cancellationToken, held.Referral.Campaign.Value, held.Referral.Id.Value, ReferralState.Rejected, ReferralRefusal.Cancelled, attempt.At, attempt.Key.Value).ConfigureAwait(false);
        requests.Take(attempt.Key, attempt.At, new OfferRequestLog.Earlier(fingerprint, Grant: null, held.Referral.Id.Value));
        await requests.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ReferralOutcome.Done(held.Referral with { State = ReferralState.Rejected, Rejection = ReferralRefusal.Cancelled, EndedAt = SqlValue.Kept(attempt.At) }, IsReplay: false);
    }

    /// <summary>Gives back what is held for a referral, under the limits of when it qualified.</summary>
    public async Task ReleaseAsync(StoredReferral held)
    {
        var terms = await campaigns.TermsAsync(session, held.Referral.Campaign, held.Version, cancellationToken).ConfigureAwait(false);
        foreach (var shard in held.Shards)
            budgets.Apply(held.Referral.Campaign, shard, new BudgetChange { Held = -held.Value });
        periods.Apply(terms, held.Referral.QualifiedAt!.Value, -held.Value * held.Shards.Count, codes: -held.Shards.Count);
        await periods.SaveAsync().ConfigureAwait(false);
        await budgets.SaveAsync().ConfigureAwait(false);
    }

    /// <summary>The click that would qualify; of a share, a referral that is made for it.</summary>
    private async Task<Referral?> FindAsync(ReferralQualifyAttempt attempt)
    {
        if (attempt.Kind == ReferralKind.Share)
        {
            return new Referral(ReferralId.New(attempt.At), attempt.Campaign, ReferralKind.Share, attempt.Person, null)
            {
                Reference = attempt.Reference,
                ClickedAt = SqlValue.Kept(attempt.At),
            };
        }

        return await people.FindAsync(attempt.Person).ConfigureAwait(false) is { } person
            ? (await people.ReferredAsync(attempt.Campaign, person.Person).ConfigureAwait(false)).FirstOrDefault()?.Referral
            : null;
    }

    private async Task<ReferralOutcome> HoldAsync(
        Referral clicked, CampaignTerms terms, ReferralQualifyAttempt attempt, (OfferRequestLog Log, Guid Fingerprint) requests)
    {
        var codes = terms.Campaign.Referral!.IsTwoSided && clicked.Kind == ReferralKind.Person ? 2 : 1;
        var held = clicked with
        {
            Reference = attempt.Reference,
            QualifiedAt = SqlValue.Kept(attempt.At),
            DueAt = SqlValue.Kept(attempt.At + terms.Campaign.Referral.Delay),
            Codes = codes,
        };
        if (held.DueAt >= terms.Campaign.Window.End)
            return new ReferralOutcome.Refused(ReferralRefusal.Ended);
        var judge = new ReferralJudge(session, terms, cancellationToken);
        if (await judge.ObjectionAsync(held, isDue: false).ConfigureAwait(false) is { } objection)
            return new ReferralOutcome.Refused(objection);
        var shards = await TakeAsync(terms, codes, attempt.At).ConfigureAwait(false);
        var isFull = shards.Count < codes;
        var isRefused = isFull || await judge.IsHeldOutAsync(attempt.At).ConfigureAwait(false);
        foreach (var shard in isRefused ? shards : [])
            Give(shard, (terms, attempt.At), -terms.Value, codes: -1);

        // Also where it is refused: what was noted beside the budget has been folded into it.
        await periods.SaveAsync().ConfigureAwait(false);
        await budgets.SaveAsync().ConfigureAwait(false);
        if (isRefused)
            return new ReferralOutcome.Refused(isFull ? ReferralRefusal.BudgetExhausted : ReferralRefusal.HeldOut);

        held = held with { State = ReferralState.Held };
        if (held.Kind == ReferralKind.Share)
            await ReferralRows.InsertAsync(session, held, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            UPDATE referrals SET state = $3, reference = $4, version = $5, codes = $6, value = $7, shard = $8, referred_shard = $9, qualified_at = $10, due_at = $11, request_key = $12
            WHERE campaign_id = $1 AND referral_id = $2
            """,
            cancellationToken,
            held.Campaign.Value, held.Id.Value, held.State, held.Reference, terms.Version, codes, terms.Value, shards[0].Number, shards[^1].Number, held.QualifiedAt, held.DueAt, attempt.Key.Value).ConfigureAwait(false);
        requests.Log.Take(attempt.Key, attempt.At, new OfferRequestLog.Earlier(requests.Fingerprint, Grant: null, held.Id.Value));
        await requests.Log.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ReferralOutcome.Done(held, IsReplay: false);
    }

    /// <summary>Holds one benefit for each code, as far as they go; answers of which shards.</summary>
    private async Task<List<BudgetShard>> TakeAsync(CampaignTerms terms, int codes, DateTimeOffset at)
    {
        await periods.LockAsync([(terms.Campaign, at)]).ConfigureAwait(false);
        var taken = new List<BudgetShard>();
        while (taken.Count < codes && periods.HasRoom(terms, at)
            && await budgets.FindRoomAsync(terms.Campaign.Id, terms.Value).ConfigureAwait(false) is { } shard)
        {
            Give(shard, (terms, at), terms.Value, codes: 1);
            taken.Add(shard);
        }

        return taken;
    }

    private void Give(BudgetShard shard, (CampaignTerms Terms, DateTimeOffset At) under, long value, int codes)
    {
        shard.Apply(new BudgetChange { Held = value });
        periods.Apply(under.Terms.Campaign, under.At, value, codes);
    }

    private async Task<ReferralOutcome> ReplayAsync(OfferRequestLog.Earlier earlier, Guid fingerprint) =>
        earlier.Fingerprint == fingerprint && earlier.Entry is { } id && await ReferralRows.FindAsync(session, id, cancellationToken).ConfigureAwait(false) is { } referral
            ? new ReferralOutcome.Done(referral, IsReplay: true)
            : new ReferralOutcome.Refused(ReferralRefusal.KeyReused);
}
