namespace SocialCrm.Offers;

/// <summary>A code to give as a reward.</summary>
/// <param name="Serial">Its number.</param>
/// <param name="Hash">Its keyed hash, 32 bytes.</param>
public sealed record ReferralRewardCode(CodeSerial Serial, ReadOnlyMemory<byte> Hash);
