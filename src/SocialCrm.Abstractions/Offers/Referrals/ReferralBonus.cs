using System.Text;

namespace SocialCrm.Offers;

/// <summary>What somebody was given for a referral. Its text form leaves the code out.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="Code">The code, as it is printed.</param>
public sealed record ReferralBonus(Grant Grant, string Code)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Grant = ").Append(Grant);
        return true;
    }
}
