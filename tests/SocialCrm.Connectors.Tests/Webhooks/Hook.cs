using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Connectors.Webhooks;

namespace SocialCrm.Connectors.Tests.Webhooks;

/// <summary>One connector and its sender, at a fixed time.</summary>
internal sealed class Hook : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Composed composed;

    public Hook(Action<WebhookOptions>? configure = null) => composed = new Composed(crm => crm.AddWebhook("shop", hook =>
    {
        hook.Secrets.Add(Sender.Key);
        configure?.Invoke(hook);
    }));

    public static StandardSender Sender { get; } = StandardSender.WithSecret("shop");

    public IWebhookReceiver Receiver => composed.Connector<IWebhookReceiver>();

    public WebhookVerdict Verify(Dictionary<string, string> headers, ReadOnlyMemory<byte> body, string method = "POST") =>
        Receiver.Verify(new WebhookRequest(method, "", body, Now, name => headers.GetValueOrDefault(name)));

    public WebhookContent Parse(string body) => Parse(Encoding.UTF8.GetBytes(body));

    public WebhookContent Parse(byte[] body) => Receiver.Parse(new WebhookEnvelope(Receiver.Connection, "msg_1", "", body, Now));

    public Interaction ReadOne(string body)
    {
        var content = Parse(body);
        Assert.Empty(content.Rejected);
        return Assert.Single(content.Interactions);
    }

    public void Dispose() => composed.Dispose();
}
