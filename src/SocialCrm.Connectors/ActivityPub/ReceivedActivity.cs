using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>An activity that was delivered.</summary>
internal sealed record ReceivedActivity(JsonElement Root, string Type, string Actor, WebhookEnvelope Envelope)
{
    public SenderNote Note { get; init; } = new();

    public DateTimeOffset ReceivedAt => Envelope.ReceivedAt;

    public ReadOnlyMemory<byte> Raw => Envelope.Body;
}
