using SocialCrm.Customers;
using SocialCrm.Offers;

namespace YourOwnRules;

/// <summary>Only people whose e-mail address is known get a code.</summary>
internal sealed class ReachableByMail : IEligibilityRule
{
    public Eligibility Judge(EligibilityRequest request) =>
        request.Customer[AttributeKind.Email] is null
            ? new Eligibility(false, "Tell us your e-mail address, and the code is yours.")
            : new Eligibility(true, "An e-mail address is known.");
}
