namespace SocialCrm.Offers;

/// <summary>An attempt to end a hold without using the code.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Hold">The hold.</param>
/// <param name="At">The time of the attempt.</param>
public sealed record ReleaseAttempt(IdempotencyKey Key, HoldId Hold, DateTimeOffset At);
