using System.Security.Cryptography;
using System.Text;
using System.Web;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>A platform that signs what it posts with one of several secrets, and shakes hands by GET, by HEAD and by POST.</summary>
internal sealed class DoorConnector(ConnectionId connection, params string[] secrets) : IWebhookReceiver
{
    public const string Signature = "X-Signature";
    public const string Delivery = "X-Delivery";
    public const string VerifyToken = "let me in";

    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } = new(new ChannelId("door"), "Door", SiteKind.Messaging, ChannelCapabilities.Webhook);

    public Func<WebhookRequest, WebhookVerdict>? OnVerify { get; set; }

    public static string Sign(string secret, ReadOnlySpan<byte> body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    public WebhookVerdict Verify(WebhookRequest request)
    {
        if (OnVerify is { } verify)
            return verify(request);
        return request.Method switch
        {
            "GET" => Handshake(HttpUtility.ParseQueryString(request.Query)),
            "HEAD" => new WebhookVerdict.Answer(200),
            "OPTIONS" => new WebhookVerdict.Answer(200) { Headers = new Dictionary<string, string> { ["WebHook-Allowed-Origin"] = request.ReadHeader("WebHook-Request-Origin") ?? "" } },
            _ => Posted(request),
        };
    }

    public WebhookContent Parse(WebhookEnvelope envelope) => new(
        [
            new Interaction
            {
                Connection = connection,
                ExternalId = envelope.DeliveryId,
                Author = new Account(Descriptor.Channel, "somebody"),
                Kind = InteractionKind.DirectMessage,
                OccurredAt = envelope.ReceivedAt,
                Text = Encoding.UTF8.GetString(envelope.Body.Span),
            },
        ],
        []);

    private static WebhookVerdict Handshake(System.Collections.Specialized.NameValueCollection query) =>
        query["token"] == VerifyToken ? new WebhookVerdict.Answer(200, query["challenge"] ?? "") : new WebhookVerdict.Refuse("The verify token is another.");

    private WebhookVerdict Posted(WebhookRequest request)
    {
        var signature = request.ReadHeader(Signature);
        if (signature is null || !secrets.Any(secret => Sign(secret, request.Body.Span) == signature))
            return new WebhookVerdict.Refuse("The signature does not match.");
        return request.Body.Span.StartsWith("challenge "u8)
            ? new WebhookVerdict.Answer(200, $$"""{"challenge":"{{Encoding.UTF8.GetString(request.Body.Span[10..])}}"}""", "application/json")
            : new WebhookVerdict.Deliver(request.ReadHeader(Delivery));
    }
}
