using System.Globalization;
using System.Net;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>Is polled.</summary>
internal sealed class FeedConnector(IChannelNetwork network, int port) : IChannelPoller
{
    public static readonly ConnectionId Name = new("crash:feed");

    private readonly HttpClient client = network.CreateClient(Name);

    public ConnectionId Connection => Name;

    public ChannelDescriptor Descriptor { get; } = new(HookConnector.Channel, "Crash", SiteKind.Microblog, ChannelCapabilities.Poll | ChannelCapabilities.Backfill)
    {
        PollInterval = TimeSpan.FromMilliseconds(200),
    };

    public static int PlaceOf(ChannelCursor cursor) => cursor.IsStart ? 0 : int.Parse(cursor.Value, CultureInfo.InvariantCulture);

    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/feed?from={PlaceOf(from)}"), cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new ChannelException(Name, ChannelFailure.Unavailable, $"The platform answered {(int)response.StatusCode}.");
        var ids = (await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)).Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new ChannelPage(
            [.. ids.Select(id => HookConnector.Interaction(Name, id))],
            [],
            new ChannelCursor((PlaceOf(from) + ids.Length).ToString(CultureInfo.InvariantCulture)),
            ids.Length < CrashPlan.PageSize);
    }
}
