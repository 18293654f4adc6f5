using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An action that counted.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Person">The record of whoever did it; a random id once they were erased.</param>
/// <param name="Action">What they did; empty once they were erased.</param>
/// <param name="Value">What it gave.</param>
/// <param name="At">When they did it.</param>
/// <param name="IsWithdrawn">Whether it was taken back, so that it gives nothing any more.</param>
public sealed record PledgeContribution(CampaignId Campaign, SourceRecordId Person, string Action, Money Value, DateTimeOffset At, bool IsWithdrawn);
