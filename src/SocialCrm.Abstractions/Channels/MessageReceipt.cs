namespace SocialCrm.Channels;

/// <summary>What the platform says became of a message that was sent.</summary>
/// <param name="ExternalId">The platform's id of the message, as <see cref="SendResult.Accepted"/> answered it.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="At">When, by the platform's clock.</param>
public sealed record MessageReceipt(string ExternalId, ReceiptKind Kind, DateTimeOffset At);
