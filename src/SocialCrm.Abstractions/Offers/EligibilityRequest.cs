using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>What an <see cref="IEligibilityRule"/> judges.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Customer">The person with records and golden record.</param>
/// <param name="At">The time of the request.</param>
public sealed record EligibilityRequest(Campaign Campaign, Customer Customer, DateTimeOffset At);
