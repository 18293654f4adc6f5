using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Rewards people who bring others, and who share: from the click to the code that they are given.</summary>
/// <remarks>
/// <para><b>When.</b> What qualified holds the reward of the budget at once; the round gives it after <see cref="ReferralTerms.Delay"/>. A round that stood still gives it later and never earlier.</para>
/// <para><b>Who.</b> Nobody brings themselves, over all their records, nor whoever has brought them, through any number; each person is brought once in a campaign.
/// People who are merged between click and reward are judged again, and rejected with the reason.</para>
/// <para><b>Held-out people</b> are given nothing; where one side of a two-sided reward is held out, the other is given nothing either.</para>
/// <para><b>Threading and retries.</b> As <see cref="OfferDesk"/>. A code and a click are named by the person alone, so they need no key.</para>
/// </remarks>
public sealed class ReferralDesk
{
    private const int LongestReference = 256;

    private readonly ReferralStores stores;
    private readonly ReferralCodes codes;
    private readonly CodeMint mint;
    private readonly TimeProvider clock;

    internal ReferralDesk(ReferralStores stores, ReferralCodes codes, CodeMint mint, TimeProvider clock) =>
        (this.stores, this.codes, this.mint, this.clock) = (stores, codes, mint, clock);

    /// <summary>The referral code of a person in a campaign: the same at every call, by any of their records, and also after two people turned out to be one.</summary>
    /// <exception cref="ArgumentException">The campaign or the referrer is missing.</exception>
    public async Task<ReferralCode> LinkAsync(CampaignId campaign, SourceRecordId referrer, CancellationToken cancellationToken = default)
    {
        ThrowIf(campaign == default || referrer == default, "A referral code takes a campaign and a referrer. Give both.");
        var hash = await codes.HashAsync(campaign, referrer, cancellationToken).ConfigureAwait(false);
        var outcomes = await stores.Store.LinkAsync([new ReferralLinkAttempt(campaign, referrer, hash, clock.GetUtcNow())], cancellationToken).ConfigureAwait(false);
        return outcomes[0] switch
        {
            ReferralLinkOutcome.Done done => new ReferralCode.Given(done.Link, await codes.CodeAsync(campaign, done.Link.Referrer, cancellationToken).ConfigureAwait(false)),
            ReferralLinkOutcome.Refused refused => new ReferralCode.Refused(refused.Reason),
            _ => throw new SocialCrmException("The store answered an outcome that this version does not know. Update the store's package."),
        };
    }

    /// <summary>Notes that a visitor followed a code. Whoever was referred before is answered how that stands.</summary>
    /// <exception cref="ArgumentException">The visitor is missing.</exception>
    public async Task<ReferralOutcome> ClickAsync(string code, SourceRecordId visitor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        ThrowIf(visitor == default, "A click is somebody's. Give the visitor's record.");
        return await codes.HashAsync(code, cancellationToken).ConfigureAwait(false) is { } hash
            ? (await stores.Store.ClickAsync([new ReferralClickAttempt(hash, visitor, clock.GetUtcNow())], cancellationToken).ConfigureAwait(false))[0]
            : new ReferralOutcome.Refused(ReferralRefusal.NotValid);
    }

    /// <summary>Says that somebody who was referred has done what the campaign rewards, such as an order; the reward is held from now.</summary>
    /// <param name="key">Names the attempt; the order's id serves well.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="visitor">Who was referred, by any of their records.</param>
    /// <param name="reference">The host's id of what was done: one line of 1 to 256 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The key, the campaign or the visitor is missing.</exception>
    public Task<ReferralOutcome> QualifyAsync(
        IdempotencyKey key, CampaignId campaign, SourceRecordId visitor, string reference, CancellationToken cancellationToken = default) =>
        QualifyAsync(new ReferralQualifyAttempt(key, campaign, visitor, reference, clock.GetUtcNow()), cancellationToken);

    /// <summary>Says that somebody has shared something; the reward is held from now, once for each person and share.</summary>
    /// <param name="key">Names the attempt.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="sharer">Who shared.</param>
    /// <param name="share">What was shared, such as an interaction's external id: one line of 1 to 256 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The key, the campaign or the sharer is missing.</exception>
    public Task<ReferralOutcome> QualifyShareAsync(
        IdempotencyKey key, CampaignId campaign, SourceRecordId sharer, string share, CancellationToken cancellationToken = default) =>
        QualifyAsync(new ReferralQualifyAttempt(key, campaign, sharer, share, clock.GetUtcNow()) { Kind = ReferralKind.Share }, cancellationToken);

    /// <summary>Takes back what had qualified, before it is rewarded: the order was cancelled. What was held is back in the budget.</summary>
    public async Task<ReferralOutcome> RejectAsync(IdempotencyKey key, ReferralId referral, CancellationToken cancellationToken = default)
    {
        ThrowIf(key == default || referral == default, "To reject takes a key and the referral. Give both.");
        return (await stores.Rewards.RejectAsync([new ReferralRejectAttempt(key, referral, clock.GetUtcNow())], cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>A referral as it stands, or null when there is none.</summary>
    public Task<Referral?> FindAsync(ReferralId referral, CancellationToken cancellationToken = default) => stores.Reader.FindAsync(referral, cancellationToken);

    /// <summary>What was given for a referral, with the codes derived anew: the referrer's, then the referred's. Empty while nothing was.</summary>
    public async Task<IReadOnlyList<ReferralBonus>> RewardsAsync(ReferralId referral, CancellationToken cancellationToken = default)
    {
        var given = new List<ReferralBonus>();
        foreach (var grant in await stores.Reader.ReadGrantsAsync(referral, cancellationToken).ConfigureAwait(false))
        {
            if (grant.Code is { } code)
                given.Add(new ReferralBonus(grant, await mint.CodeAsync(code, cancellationToken).ConfigureAwait(false)));
        }

        return given;
    }

    /// <summary>Streams the referrals of a campaign, the oldest click first.</summary>
    public IAsyncEnumerable<Referral> ReadAsync(CampaignId campaign, CancellationToken cancellationToken = default) => stores.Reader.ReadAsync(campaign, cancellationToken);

    private async Task<ReferralOutcome> QualifyAsync(ReferralQualifyAttempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt.Reference, "reference");
        ThrowIf(attempt.Key == default || attempt.Campaign == default || attempt.Person == default, "What qualifies takes a key, a campaign and a person. Give all three.");
        return SingleLine.Fits(attempt.Reference, LongestReference)
            ? (await stores.Store.QualifyAsync([attempt], cancellationToken).ConfigureAwait(false))[0]
            : new ReferralOutcome.Refused(ReferralRefusal.InvalidReference);
    }

    private static void ThrowIf(bool wrong, string message)
    {
        if (wrong)
            throw new ArgumentException(message);
    }
}
