namespace SocialCrm.Customers;

/// <summary>A handle that an account of its channel was seen with.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Handle">The handle as received.</param>
/// <param name="ObservedAt">When, in ticks of UTC.</param>
/// <param name="IsKey">Whether the handle, in whatever spelling, is what the source knows the account by.</param>
internal readonly record struct HeldHandle(string Channel, string Handle, long ObservedAt, bool IsKey);
