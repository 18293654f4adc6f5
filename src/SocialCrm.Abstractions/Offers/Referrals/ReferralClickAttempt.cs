using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>That a visitor followed a referral code. A visitor is referred once in a campaign, so the attempt needs no other name.</summary>
/// <param name="CodeHash">The keyed hash of the code, 32 bytes.</param>
/// <param name="Visitor">Who followed it.</param>
/// <param name="At">When.</param>
public sealed record ReferralClickAttempt(ReadOnlyMemory<byte> CodeHash, SourceRecordId Visitor, DateTimeOffset At);
