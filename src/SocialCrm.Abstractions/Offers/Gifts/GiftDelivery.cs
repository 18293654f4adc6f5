using System.Text;

namespace SocialCrm.Offers;

/// <summary>What goes to the recipient of a gift. Its text form leaves the token out.</summary>
/// <param name="Gift">The gift, with the recipient and the sender's message.</param>
/// <param name="ClaimToken">What the recipient claims it by. Do not store it: it can be made again at any time.</param>
public sealed record GiftDelivery(Gift Gift, string ClaimToken)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Gift = ").Append(Gift);
        return true;
    }
}
