namespace SocialCrm.Channels;

/// <summary>Why a piece of work comes back, and when it is tried again.</summary>
/// <param name="Reason">What happened, without personal data.</param>
/// <param name="RetryAt">When to try again; null gives it up: it is kept as a dead letter until somebody replays it.</param>
public sealed record WorkReturn(string Reason, DateTimeOffset? RetryAt);
