using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Reads what people answered to a public account's posts and how they quoted them, as anybody may.</summary>
internal sealed class BlueskyReaderConnector : IChannelPoller, IProfileSource, IConnectionHealth
{
    private const int PageSize = 20;
    private const int LongestPage = 3_000;
    private const string Reading = "Reading the account's posts";

    private readonly BlueskyReaderOptions options;
    private readonly Xrpc xrpc;
    private readonly BlueskyThreads threads;

    public BlueskyReaderConnector(string name, BlueskyReaderOptions options, IChannelNetwork network, TimeProvider clock)
    {
        this.options = options;
        Connection = new ConnectionId(options.ConnectionId ?? "bluesky-reader:" + name);
        Descriptor = new ChannelDescriptor(BlueskyPlaces.Channel, "Bluesky", SiteKind.Microblog, ChannelCapabilities.Poll | ChannelCapabilities.Profile)
        {
            PollInterval = options.PollInterval,
        };
        xrpc = new Xrpc(new PlatformCalls(Connection, network, clock));
        var shown = new BlueskyOptions { Site = options.Site, KeepRaw = options.KeepRaw };
        threads = new BlueskyThreads(xrpc, options.Service!, new BlueskyInteractions(Connection, shown, new BlueskyPlaces(shown)));
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var cursor = BlueskyReaderCursor.Read(from, options);
        var most = Math.Min(PageSize, options.MaximumPosts - cursor.Posts);
        using var request = Xrpc.Query(
            options.Service!, "app.bsky.feed.getAuthorFeed", ("actor", options.Handle), ("limit", most.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("cursor", cursor.Page));
        var answer = await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false);
        using var feed = xrpc.Read(Known(answer), Reading);
        if (JsonText.Property(feed.RootElement, "feed") is not { ValueKind: JsonValueKind.Array })
            throw xrpc.Calls.Malformed($"{Reading} brought none. Check the address of the service.");
        var found = new List<Interaction>();
        var rejected = new List<DeadLetter>();
        foreach (var item in JsonText.List(feed.RootElement, "feed"))
        {
            // What the account passed on is somebody else's.
            if (JsonText.Property(item, "reason") is null && JsonText.Property(item, "post") is { } post)
                await threads.ReadAsync(post, (found, rejected), cancellationToken).ConfigureAwait(false);
        }

        var next = JsonText.Of(feed.RootElement, "cursor");
        var posts = cursor.Posts + most;
        var isOver = string.IsNullOrEmpty(next) || next == cursor.Page || next.Length > LongestPage || posts >= options.MaximumPosts;
        var after = isOver ? cursor with { Page = null, Posts = 0 } : cursor with { Page = next, Posts = posts };
        return new ChannelPage(found, rejected, after.Write(), isOver);
    }

    public async Task<ChannelProfile?> GetProfileAsync(string accountKey, CancellationToken cancellationToken)
    {
        using var request = Xrpc.Query(options.Service!, "app.bsky.actor.getProfile", ("actor", accountKey));
        var answer = await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if ((int)answer.Status is 400 or 404)
            return null;
        using var document = xrpc.Read(answer, "Reading a profile");
        return BlueskyProfile.Read(document.RootElement);
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var request = Xrpc.Query(options.Service!, "app.bsky.actor.getProfile", ("actor", options.Handle));
        xrpc.Read(Known(await xrpc.SendAsync(request, cancellationToken).ConfigureAwait(false)), "Reading the account").Dispose();
    }

    /// <summary>The service says that it knows no such account by the error for anything that it cannot read.</summary>
    private PlatformAnswer Known(PlatformAnswer answer) => (int)answer.Status == 400 && Xrpc.ErrorOf(answer) == "InvalidRequest"
        ? throw xrpc.Calls.Failed(ChannelFailure.Malformed, $"The service knows no account of the handle {options.Handle}. Check its spelling.")
        : answer;
}
