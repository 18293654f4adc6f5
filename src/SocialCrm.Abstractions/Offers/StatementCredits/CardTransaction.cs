using System.Text;

namespace SocialCrm.Offers;

/// <summary>A purchase with a card that may be enrolled.</summary>
/// <param name="Campaign">The campaign it is matched with.</param>
/// <param name="CardToken">The card, as in <see cref="CardEnrolment"/>.</param>
/// <param name="Id">The host's id of the purchase, unique in the campaign: one line of 1 to 128 characters. The same again is answered again.</param>
/// <param name="Amount">What was paid, above 0.</param>
/// <param name="Merchant">Where: one line of 1 to 128 characters.</param>
/// <param name="At">When it was made; window and enrolment are judged by it.</param>
public sealed record CardTransaction(CampaignId Campaign, string CardToken, string Id, Money Amount, string Merchant, DateTimeOffset At)
{
    // As of CardEnrolment.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Campaign = ").Append(Campaign).Append(", Id = ").Append(Id).Append(", Amount = ").Append(Amount).Append(", At = ").Append(At);
        return true;
    }
}
