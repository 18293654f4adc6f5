namespace SocialCrm.Channels;

/// <summary>An envelope that one caller works on.</summary>
/// <param name="Envelope">The delivery.</param>
/// <param name="Token">Fences the lease: an earlier holder that wakes up late settles nothing.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
public sealed record EnvelopeLease(WebhookEnvelope Envelope, Guid Token, int Attempt);
