namespace SocialCrm.Channels;

/// <summary>A message that one caller is sending.</summary>
/// <param name="Message">The message.</param>
/// <param name="Token">Fences the lease: an earlier holder that wakes up late settles nothing.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
public sealed record OutboxLease(OutboundMessage Message, Guid Token, int Attempt);
