using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Turns what is held for referrals into grants when it is due, or rejects it by what is known of the people by then.</summary>
internal sealed class ReferralRewards(RelationalSession session, CampaignBook campaigns, Tombstones tombstones, CancellationToken cancellationToken)
{
    public async Task<ReferralOutcome> RewardAsync(ReferralReward reward)
    {
        if (await ReferralRows.FindAsync(session, reward.Referral.Value, cancellationToken).ConfigureAwait(false) is not { } known)
            return new ReferralOutcome.Refused(ReferralRefusal.UnknownReferral);
        await new ReferralPeople(session, cancellationToken).LockAsync(known.Referred is { } referred ? [known.Referrer, referred] : [known.Referrer]).ConfigureAwait(false);
        var budgets = new BudgetBook(session, cancellationToken);
        await budgets.LockAsync([known.Campaign], turn: null).ConfigureAwait(false);
        if (await ReferralRows.LockAsync(session, known.Id.Value, cancellationToken).ConfigureAwait(false) is not { } held)
            return new ReferralOutcome.Refused(ReferralRefusal.UnknownReferral);
        if (held.Referral.State is ReferralState.Rewarded or ReferralState.Rejected)
            return new ReferralOutcome.Done(held.Referral, IsReplay: true);
        if (held.Referral.State != ReferralState.Held || reward.At < held.Referral.DueAt || reward.Codes.Count < held.Referral.Codes)
            return new ReferralOutcome.Refused(ReferralRefusal.NotHeld);

        var state = (await campaigns.CurrentAsync(session, [known.Campaign], cancellationToken).ConfigureAwait(false))[known.Campaign].State;
        if (state == CampaignState.Paused)
            return new ReferralOutcome.Refused(ReferralRefusal.Paused);
        var terms = new CampaignTerms(await campaigns.TermsAsync(session, known.Campaign, held.Version, cancellationToken).ConfigureAwait(false), held.Version, state);
        var objection = await ObjectionAsync(held.Referral, terms, reward.At).ConfigureAwait(false);
        return objection is { } reason
            ? await RejectAsync(held, reason, reward.At).ConfigureAwait(false)
            : await GiveAsync(held, terms, (reward, budgets)).ConfigureAwait(false);
    }

    /// <summary>A campaign that was ended early keeps its word as long as its codes can be used.</summary>
    private async Task<ReferralRefusal?> ObjectionAsync(Referral referral, CampaignTerms terms, DateTimeOffset at)
    {
        if (at >= terms.Campaign.Window.End)
            return ReferralRefusal.Ended;
        var judge = new ReferralJudge(session, terms, cancellationToken);
        return await judge.ObjectionAsync(referral, isDue: true).ConfigureAwait(false)
            ?? (await judge.IsHeldOutAsync(at).ConfigureAwait(false) ? ReferralRefusal.HeldOut : null);
    }

    private async Task<ReferralOutcome> RejectAsync(StoredReferral held, ReferralRefusal reason, DateTimeOffset at)
    {
        await new ReferralHolds(session, campaigns, tombstones, cancellationToken).ReleaseAsync(held).ConfigureAwait(false);
        return await EndAsync(held.Referral with { State = ReferralState.Rejected, Rejection = reason, EndedAt = SqlValue.Kept(at) }).ConfigureAwait(false);
    }

    /// <summary>The grants take over what is held. They count for the limits of when it qualified, where it was counted.</summary>
    private async Task<ReferralOutcome> GiveAsync(StoredReferral held, CampaignTerms terms, (ReferralReward Reward, BudgetBook Budgets) now)
    {
        var (referral, campaign, at) = (held.Referral, terms.Campaign, now.Reward.At);
        var expiry = campaign.CodeLifetime is { } lifetime && at < campaign.Window.End - lifetime ? SqlValue.Kept(at + lifetime) : default(DateTimeOffset?);
        SourceRecordId[] recipients = held.Shards.Count == 2 ? [referral.Referrer, referral.Referred!.Value] : [referral.Referrer];
        var events = new OfferEventLog(session);
        var grants = new List<GrantId>();
        var rows = new List<object?[]>();
        foreach (var (side, recipient) in recipients.Index())
        {
            var (grant, code) = (GrantId.New(at), now.Reward.Codes[side]);
            grants.Add(grant);
            rows.Add(
            [
                referral.Campaign.Value, grant.Value, recipient.Value, code.Hash, GrantState.Issued, held.Value, 0L, 0L, referral.QualifiedAt,
                held.Version, held.Shards[side], code.Serial.Number, expiry, null,
            ]);
            now.Budgets.Apply(referral.Campaign, held.Shards[side], new BudgetChange { Issued = 1 });
            events.Add(referral.Campaign, OfferEventKind.Granted, grant.Value, at);
        }

        await GrantRows.InsertAsync(session, rows, cancellationToken).ConfigureAwait(false);
        await now.Budgets.SaveAsync().ConfigureAwait(false);
        await events.SaveAsync(cancellationToken).ConfigureAwait(false);
        return await EndAsync(referral with
        {
            State = ReferralState.Rewarded,
            EndedAt = SqlValue.Kept(at),
            ReferrerGrant = grants[0],
            ReferredGrant = grants.Count == 2 ? grants[1] : null,
        }).ConfigureAwait(false);
    }

    private async Task<ReferralOutcome> EndAsync(Referral ended)
    {
        await session.ExecuteAsync(
            "UPDATE referrals SET state = $3, rejection = $4, ended_at = $5, referrer_grant = $6, referred_grant = $7 WHERE campaign_id = $1 AND referral_id = $2",
            cancellationToken,
            ended.Campaign.Value, ended.Id.Value, ended.State, ended.Rejection, ended.EndedAt, ended.ReferrerGrant?.Value, ended.ReferredGrant?.Value).ConfigureAwait(false);
        return new ReferralOutcome.Done(ended, IsReplay: false);
    }
}
