using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Something that somebody did and a pledge pays for, such as a like of a post.</summary>
/// <param name="Campaign">The campaign, whose benefit is a <see cref="Benefit.DonationPledge"/>.</param>
/// <param name="Person">The record of whoever did it; somebody of whom only an account is known is the account's record.</param>
/// <param name="Action">
/// What they did, in the host's words: one line of 1 to 200 characters, for instance the kind and the post (<c>like 4711</c>). A person's same action counts
/// once in a campaign, so that it is its own key for retries.
/// </param>
/// <param name="At">When they did it; the window and the periods of limits are judged by it.</param>
public sealed record PledgeAction(CampaignId Campaign, SourceRecordId Person, string Action, DateTimeOffset At)
{
    /// <summary>The most characters that the name of an action has.</summary>
    public const int LongestAction = 200;
}
