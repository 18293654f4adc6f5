using System.Net;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Feeds;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Feeds;

/// <summary>A site with one feed, and the connector that reads it.</summary>
internal sealed class FeedHost : IDisposable
{
    public const string Address = "https://blog.example/feed";

    private readonly Composed composed;

    public FeedHost(string feed = "", Action<FeedOptions>? configure = null)
    {
        Feed = feed;
        Platform.Answer = _ => Answer?.Invoke(_) ?? Respond();
        composed = new Composed(
            crm => crm.AddFeed("blog", options =>
            {
                options.Address = new Uri(Address);
                configure?.Invoke(options);
            }),
            Platform,
            Clock);
    }

    public FakePlatform Platform { get; } = new();

    public TestClock Clock { get; } = new();

    /// <summary>What the site serves now.</summary>
    public string Feed { get; set; }

    public Func<PlatformRequest, HttpResponseMessage>? Answer { get; set; }

    public IChannelPoller Poller => composed.Connector<IChannelPoller>();

    public IConnectionHealth Health => composed.Connector<IConnectionHealth>();

    public Task<ChannelPage> PollAsync(ChannelCursor from = default) => composed.PollAsync(from);

    public async Task<Interaction> ReadOneAsync() => Assert.Single((await PollAsync()).Interactions);

    public static HttpResponseMessage Respond(string body, Action<HttpResponseMessage>? more = null)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        more?.Invoke(response);
        return response;
    }

    public static HttpResponseMessage Redirect(HttpStatusCode status, string location) =>
        new(status) { Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) } };

    public void Dispose() => composed.Dispose();

    private HttpResponseMessage Respond() => Respond(Feed);
}
