using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Somebody would get something now, if they are not held out.</summary>
/// <param name="Holdout">The holdout.</param>
/// <param name="Record">Who; the arm is that of the whole customer.</param>
/// <param name="Campaign">What gives it; null for what is no campaign of this store.</param>
/// <param name="At">When.</param>
public sealed record ExposureAttempt(HoldoutId Holdout, SourceRecordId Record, CampaignId? Campaign, DateTimeOffset At);
