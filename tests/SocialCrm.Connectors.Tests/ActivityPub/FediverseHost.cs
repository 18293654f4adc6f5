using System.Text.Json.Nodes;
using SocialCrm.Channels;
using SocialCrm.Connectors.ActivityPub;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>The shop's actor alone with the fake site.</summary>
internal sealed class FediverseHost : IDisposable
{
    private readonly Composed composed;

    public FediverseHost(Action<ActivityPubOptions>? configure = null)
    {
        composed = new Composed(
            crm => crm.AddActivityPub("shop", shop =>
            {
                FediverseHarness.Configure(shop);
                configure?.Invoke(shop);
            }),
            Platform,
            Clock);
        Platform.ShopDocument = () => Assert.IsType<WebhookVerdict.Answer>(Receiver.Verify(Get(""))).Body;
    }

    public FediversePlatform Platform { get; } = new();

    public TestClock Clock { get; } = new();

    public IWebhookInquirer Receiver => composed.Connector<IWebhookInquirer>();

    public IChannelSender Sender => composed.Connector<IChannelSender>();

    public IProfileSource Profiles => composed.Connector<IProfileSource>();

    public IConnectionHealth Health => composed.Connector<IConnectionHealth>();

    /// <summary>Reads an activity as if it had been verified.</summary>
    public WebhookContent Read(string activity, string note = "{}")
    {
        var body = System.Text.Encoding.UTF8.GetBytes(activity);
        return Receiver.Parse(new WebhookEnvelope(new ConnectionId("activitypub:shop"), "d1", note, body, Clock.Now));
    }

    public Interaction ReadOne(string activity, string note = "{}") => Assert.Single(Read(activity, note).Interactions);

    /// <summary>What the core comes to.</summary>
    public async Task<WebhookVerdict> VerdictAsync(WebhookRequest request)
    {
        var verdict = Receiver.Verify(request);
        return verdict is WebhookVerdict.Inquire ? await Receiver.InquireAsync(request, CancellationToken.None) : verdict;
    }

    public Task<WebhookVerdict> PostAsync(JsonObject activity, string signedBy = "") =>
        VerdictAsync(Request(FediversePlatform.Call(activity, PlatformSecret.Current, Clock.Now, signedBy)));

    public WebhookRequest Request(WebhookCall call) => new(
        call.Method, call.Query, call.Body, Clock.Now, name => call.Headers.FirstOrDefault(header => name.Equals(header.Key, StringComparison.OrdinalIgnoreCase)).Value);

    public WebhookRequest Get(string query, string accept = "application/activity+json") =>
        new("GET", query, default, Clock.Now, name => name == "Accept" ? accept : null);

    public static JsonObject Activity(string type, string id, JsonNode about, string actor = "ada") => new()
    {
        ["@context"] = "https://www.w3.org/ns/activitystreams",
        ["id"] = id,
        ["type"] = type,
        ["actor"] = FediversePlatform.Actor(actor),
        ["object"] = about,
    };

    public void Dispose() => composed.Dispose();
}
