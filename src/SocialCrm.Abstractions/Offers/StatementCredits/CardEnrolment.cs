using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A wish to enrol a card in a campaign.</summary>
/// <param name="Campaign">The campaign, whose benefit is a <see cref="Benefit.StatementCredit"/>.</param>
/// <param name="Person">Whose card it is.</param>
/// <param name="CardToken">
/// What the host's processor names the card by, always the same for one card: one line of 1 to 200 characters. Only a keyed hash of it is stored. It is not the
/// card's number.
/// </param>
public sealed record CardEnrolment(CampaignId Campaign, SourceRecordId Person, string CardToken)
{
    /// <summary>What is known of the moment, for the rules that judge it.</summary>
    public EligibilityContext Context { get; init; } = EligibilityContext.Empty;

    // A token names a card: it must not reach a log because somebody logged the request.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Campaign = ").Append(Campaign).Append(", Person = ").Append(Person);
        return true;
    }
}
