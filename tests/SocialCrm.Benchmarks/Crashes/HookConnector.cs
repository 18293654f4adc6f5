using System.Net;
using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>Is told by webhook, and answers.</summary>
internal sealed class HookConnector(IChannelNetwork network, int port) : IWebhookReceiver, IChannelSender
{
    public static readonly ConnectionId Name = new("crash:hook");
    public static readonly ChannelId Channel = new("crash");

    private readonly HttpClient client = network.CreateClient(Name);

    public ConnectionId Connection => Name;

    public ChannelDescriptor Descriptor { get; } = new(Channel, "Crash", SiteKind.Microblog, ChannelCapabilities.Webhook | ChannelCapabilities.Publish)
    {
        Operations = [new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.Native)],
    };

    public static Interaction Interaction(ConnectionId connection, string id) => new()
    {
        Connection = connection,
        ExternalId = id,
        Author = new Account(Channel, id.StartsWith("own-", StringComparison.Ordinal) ? "the company" : "author " + id[^2..]),
        Kind = InteractionKind.Mention,
        OccurredAt = DateTimeOffset.UnixEpoch.AddYears(50),
        Text = "said " + id,
        IsOwn = id.StartsWith("own-", StringComparison.Ordinal),
    };

    public WebhookVerdict Verify(WebhookRequest request) =>
        new WebhookVerdict.Deliver(Encoding.UTF8.GetString(request.Body.Span).Split(' ')[0]);

    public WebhookContent Parse(WebhookEnvelope envelope) =>
        new([.. Encoding.UTF8.GetString(envelope.Body.Span).Split(' ')[1].Split(',').Select(id => Interaction(Name, id))], []);

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/messages");
        request.Headers.Add("Idempotency-Key", message.Id.ToString());
        request.Content = new StringContent(message.Text);
        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.OK
            ? new SendResult.Accepted(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false))
            : new SendResult.Unknown($"The platform answered {(int)response.StatusCode}.");
    }
}
