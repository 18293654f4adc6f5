using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Judges one referral in a transaction that has locked its people and its campaign's budget: when it qualifies, and again when its reward is due.</summary>
internal sealed class ReferralJudge(RelationalSession session, CampaignTerms terms, CancellationToken cancellationToken)
{
    private readonly ReferralPeople people = new(session, cancellationToken);
    private readonly RecipientBook recipients = new(session, cancellationToken);
    private readonly HoldoutRows holdouts = new(session, cancellationToken);

    private readonly List<(SourceRecordId Record, CustomerId? Customer)> sides = [];

    /// <summary>What speaks against a reward now, but for holdouts; null when nothing does.</summary>
    /// <param name="referral">The referral, with what it gives.</param>
    /// <param name="isDue">Whether the reward is given now. What is held for others does not stand in its way then: it is judged when its own turn comes.</param>
    public async Task<ReferralRefusal?> ObjectionAsync(Referral referral, bool isDue)
    {
        if (await people.FindAsync(referral.Referrer).ConfigureAwait(false) is not { } referrer)
            return ReferralRefusal.UnknownPerson;
        sides.Add((referral.Referrer, referrer.Customer));
        if (!await MayHaveAsync(referral, (referral.Referrer, referrer.Person), isDue).ConfigureAwait(false))
            return ReferralRefusal.PersonLimitReached;
        if (referral.Referred is not { } record)
            return IsCounted(await people.SharedAsync(referral.Campaign, referrer.Person, referral.Reference).ConfigureAwait(false), referral) ? ReferralRefusal.AlreadyCounted : null;

        if (await people.FindAsync(record).ConfigureAwait(false) is not { } referred)
            return ReferralRefusal.UnknownPerson;
        if (await ConnectionAsync(referral, referrer.Person, referred.Person).ConfigureAwait(false) is { } objection)
            return objection;
        if (referral.Codes < 2)
            return null;
        sides.Add((record, referred.Customer));
        return await MayHaveAsync(referral, (record, referred.Person), isDue).ConfigureAwait(false) ? null : ReferralRefusal.PersonLimitReached;
    }

    /// <summary>Whether one of those who would have the reward is held out. Asked last: all of them count as exposed.</summary>
    public async Task<bool> IsHeldOutAsync(DateTimeOffset at)
    {
        if (terms.Campaign.Holdout is not { } holdout)
            return false;
        ExposedPerson[] exposed = [.. sides.Select(side => new ExposedPerson(holdout, side.Record, side.Customer, terms.Campaign.Id, at))];
        await holdouts.ReadAsync(exposed).ConfigureAwait(false);
        var decisions = exposed.Select(holdouts.Expose).ToList();
        await holdouts.SaveAsync().ConfigureAwait(false);
        return decisions.Exists(decision => decision is { Arm: HoldoutArm.HeldOut });
    }

    private async Task<ReferralRefusal?> ConnectionAsync(Referral referral, Guid referrer, Guid referred)
    {
        if (referrer == referred)
            return ReferralRefusal.Oneself;
        if (await people.IsCycleAsync(referral.Campaign, referrer, referred, referral.Id).ConfigureAwait(false))
            return ReferralRefusal.Cycle;
        return IsCounted(await people.ReferredAsync(referral.Campaign, referred).ConfigureAwait(false), referral) ? ReferralRefusal.AlreadyCounted : null;
    }

    private static bool IsCounted(List<StoredReferral> others, Referral referral) => others.Exists(other => other.Referral.Id != referral.Id && IsBefore(other.Referral, referral));

    /// <summary>Of two referrals of one person the one that is rewarded goes first, or else the one that qualified first.</summary>
    private static bool IsBefore(Referral other, Referral referral) => other.State switch
    {
        ReferralState.Rewarded => true,
        ReferralState.Held => referral.State == ReferralState.Clicked || (other.QualifiedAt, other.Id.Value).CompareTo((referral.QualifiedAt, referral.Id.Value)) < 0,
        ReferralState.Rejected => referral.State == ReferralState.Clicked,
        _ => false,
    };

    private async Task<bool> MayHaveAsync(Referral referral, (SourceRecordId Record, Guid Person) side, bool isDue)
    {
        await recipients.ReadAsync(referral.Campaign, [side.Record.Value]).ConfigureAwait(false);
        if (recipients.Find(referral.Campaign, side.Record) is not { } recipient)
            return false;
        foreach (var held in isDue ? [] : await people.HeldAsync(referral.Campaign, side.Person, referral.Id).ConfigureAwait(false))
            recipient.Add(held);
        return recipient.MayHave(terms, referral.QualifiedAt!.Value);
    }
}
