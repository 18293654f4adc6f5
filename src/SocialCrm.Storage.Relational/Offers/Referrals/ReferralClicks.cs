using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Gives people their referral codes, and notes who followed whose.</summary>
internal sealed class ReferralClicks(RelationalSession session, CampaignBook campaigns, CancellationToken cancellationToken)
{
    private static readonly TableShape Links = new("referral_links", "campaign_id TEXT, record_id {guid}, code_hash {bytes}, made_at BIGINT");

    private readonly ReferralPeople people = new(session, cancellationToken);

    public async Task<ReferralLinkOutcome> LinkAsync(ReferralLinkAttempt attempt)
    {
        await people.LockAsync(attempt.Referrer).ConfigureAwait(false);
        if (await people.FindAsync(attempt.Referrer).ConfigureAwait(false) is not { } person)
            return new ReferralLinkOutcome.Refused(ReferralRefusal.UnknownPerson);
        if (await people.LinkAsync(attempt.Campaign, person.Person).ConfigureAwait(false) is { } known)
            return new ReferralLinkOutcome.Done(known, IsReplay: true);
        var (_, refusal) = await OpenAsync(attempt.Campaign, attempt.At).ConfigureAwait(false);
        if (refusal is { } reason)
            return new ReferralLinkOutcome.Refused(reason);

        await session.InsertAsync(Links, onConflict: null, [[attempt.Campaign.Value, attempt.Referrer.Value, attempt.CodeHash, attempt.At]], cancellationToken).ConfigureAwait(false);
        return new ReferralLinkOutcome.Done(new ReferralLink(attempt.Campaign, attempt.Referrer, SqlValue.Kept(attempt.At)), IsReplay: false);
    }

    public async Task<ReferralOutcome> ClickAsync(ReferralClickAttempt attempt)
    {
        var link = await session.FirstAsync(
            "SELECT campaign_id, record_id FROM referral_links WHERE code_hash = $1",
            row => (Campaign: row.Text(0), Referrer: new SourceRecordId(row.Guid(1))), cancellationToken, attempt.CodeHash).ConfigureAwait(false);
        if (link.Campaign is null)
            return new ReferralOutcome.Refused(ReferralRefusal.NotValid);
        var campaign = new CampaignId(link.Campaign);
        await people.LockAsync(attempt.Visitor, link.Referrer).ConfigureAwait(false);
        if (await people.FindAsync(attempt.Visitor).ConfigureAwait(false) is not { } visitor)
            return new ReferralOutcome.Refused(ReferralRefusal.UnknownPerson);
        if (await people.FindAsync(link.Referrer).ConfigureAwait(false) is not { } referrer)
            return new ReferralOutcome.Refused(ReferralRefusal.NotValid);

        var known = (await people.ReferredAsync(campaign, visitor.Person).ConfigureAwait(false)).FirstOrDefault();
        var (terms, refusal) = await OpenAsync(campaign, attempt.At).ConfigureAwait(false);
        var isLast = terms?.Attribution == ReferralAttribution.Last;
        if (known is not null && (known.Referral.State != ReferralState.Clicked || known.Referral.Referrer == link.Referrer || !isLast))
            return new ReferralOutcome.Done(known.Referral, IsReplay: true);
        if (refusal is { } reason)
            return new ReferralOutcome.Refused(reason);
        if (visitor.Person == referrer.Person)
            return new ReferralOutcome.Refused(ReferralRefusal.Oneself);
        return known is null ? await AddAsync(campaign, link.Referrer, attempt).ConfigureAwait(false) : await TurnAsync(known.Referral, link.Referrer, attempt).ConfigureAwait(false);
    }

    private async Task<ReferralOutcome> AddAsync(CampaignId campaign, SourceRecordId referrer, ReferralClickAttempt attempt)
    {
        var referral = new Referral(ReferralId.New(attempt.At), campaign, ReferralKind.Person, referrer, attempt.Visitor) { ClickedAt = SqlValue.Kept(attempt.At) };
        await ReferralRows.InsertAsync(session, referral, cancellationToken).ConfigureAwait(false);
        return new ReferralOutcome.Done(referral, IsReplay: false);
    }

    /// <summary>Gives a click to the last referrer, unless something has qualified meanwhile.</summary>
    private async Task<ReferralOutcome> TurnAsync(Referral referral, SourceRecordId referrer, ReferralClickAttempt attempt)
    {
        await session.ExecuteAsync(
            "UPDATE referrals SET referrer_id = $3, clicked_at = $4 WHERE campaign_id = $1 AND referral_id = $2 AND state = 0",
            cancellationToken, referral.Campaign.Value, referral.Id.Value, referrer.Value, attempt.At).ConfigureAwait(false);
        return new ReferralOutcome.Done(
            await ReferralRows.FindAsync(session, referral.Id.Value, cancellationToken).ConfigureAwait(false) ?? referral, IsReplay: false);
    }

    /// <summary>How the campaign rewards referrals, or why it takes none now.</summary>
    private async Task<(ReferralTerms? Terms, ReferralRefusal? Refusal)> OpenAsync(CampaignId campaign, DateTimeOffset at)
    {
        var current = await campaigns.CurrentAsync(session, [campaign], cancellationToken).ConfigureAwait(false);
        return current.TryGetValue(campaign, out var terms) ? (terms.Campaign.Referral, Refusal(terms, at)) : (null, ReferralRefusal.UnknownCampaign);
    }

    public static ReferralRefusal? Refusal(CampaignTerms terms, DateTimeOffset at) => terms.Campaign.Referral is null
        ? ReferralRefusal.RewardsNoReferrals
        : terms.Closed(at) switch
        {
            null => null,
            OfferRefusal.Paused => ReferralRefusal.Paused,
            OfferRefusal.NotStarted => ReferralRefusal.NotStarted,
            _ => ReferralRefusal.Ended,
        };
}
