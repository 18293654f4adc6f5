namespace SocialCrm.Channels;

/// <summary>A delivery that was verified and stored, as received.</summary>
/// <param name="Connection">The connection it came through.</param>
/// <param name="DeliveryId">Tells repetitions of one delivery; unique within the connection.</param>
/// <param name="Note">What <see cref="WebhookVerdict.Deliver"/> noted.</param>
/// <param name="Body">The body as received.</param>
/// <param name="ReceivedAt">When it came.</param>
public sealed record WebhookEnvelope(ConnectionId Connection, string DeliveryId, string Note, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt);
