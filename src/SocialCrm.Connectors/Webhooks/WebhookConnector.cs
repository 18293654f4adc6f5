using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Receives what any sender posts after Standard Webhooks.</summary>
internal sealed class WebhookConnector : IWebhookReceiver
{
    private const int LongestDeliveryId = 256;

    private static readonly WebhookVerdict.Answer OnlyPost = new(405) { Headers = new Dictionary<string, string> { ["Allow"] = "POST" } };

    private readonly StandardSignature signature;
    private readonly WebhookBody body;

    public WebhookConnector(string name, WebhookOptions options)
    {
        Connection = new ConnectionId(options.ConnectionId ?? "webhook:" + name);
        Descriptor = new ChannelDescriptor(
            new ChannelId(options.Channel), "Webhook", options.SiteKind, ChannelCapabilities.Webhook | ChannelCapabilities.Edits | ChannelCapabilities.Reactions);
        signature = new StandardSignature(options);
        body = new WebhookBody(Connection, options);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public WebhookVerdict Verify(WebhookRequest request)
    {
        if (request.Method != "POST")
            return OnlyPost;
        return signature.Check(request, out var id) ?? (WebhookVerdict)new WebhookVerdict.Deliver(ContentDigest.Fitting(id, LongestDeliveryId));
    }

    public WebhookContent Parse(WebhookEnvelope envelope)
    {
        try
        {
            return body.Read(envelope.Body, envelope.ReceivedAt);
        }
        catch (JsonException fault)
        {
            // Not as the inner exception: its message repeats a character of what was posted.
            throw new ChannelException(
                Connection,
                ChannelFailure.Malformed,
                $"The delivery is no JSON: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}. Check what the sender posts, then replay the connection.");
        }
    }
}
