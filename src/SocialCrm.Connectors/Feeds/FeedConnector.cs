using System.Net;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Reads a feed: RSS, Atom or JSON Feed.</summary>
internal sealed class FeedConnector : IChannelPoller, IConnectionHealth
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly FeedOptions options;
    private readonly PlatformCalls calls;
    private readonly FeedClient client;
    private readonly FeedInteractions interactions;

    public FeedConnector(string name, FeedOptions options, IChannelNetwork network, TimeProvider clock)
    {
        this.options = options;
        var channel = new ChannelId(options.Channel);
        Connection = new ConnectionId(options.ConnectionId ?? "feed:" + name);
        Descriptor = new ChannelDescriptor(channel, "Feed", options.SiteKind, ChannelCapabilities.Poll | ChannelCapabilities.Edits)
        {
            PollInterval = options.PollInterval,
        };
        calls = new PlatformCalls(Connection, network, clock);
        client = new FeedClient(calls, options.MaximumBytes);
        interactions = new FeedInteractions(Connection, options, channel);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var cursor = FeedCursor.Read(from, options.Address!);
        if (cursor.HasEnded)
            throw Ended();

        // A clock that was wrong once must not silence a feed for years.
        var wait = cursor.NotBefore - calls.Now;
        if (wait > TimeSpan.Zero && wait <= LongestWait)
            return new ChannelPage([], [], from, IsLast: true);

        var fetched = await client.FetchAsync(cursor.Address(options.Address!), cursor, cancellationToken).ConfigureAwait(false);
        cursor = fetched.Moved is null ? cursor : cursor with { Moved = fetched.Moved.AbsoluteUri };
        return fetched.Answer.Status switch
        {
            HttpStatusCode.OK => Page(cursor, fetched),
            HttpStatusCode.NotModified => Nothing(cursor with { NotBefore = NotBefore(fetched.Answer, TimeSpan.FromMinutes(cursor.Minutes)) }),
            HttpStatusCode.Gone => Nothing(cursor with { HasEnded = true }),
            _ => throw calls.Refused(fetched.Answer, "The feed"),
        };
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var fetched = await client.FetchAsync(options.Address!, new FeedCursor(), cancellationToken).ConfigureAwait(false);
        if (fetched.Answer.Status == HttpStatusCode.Gone)
            throw Ended();
        if (!fetched.Answer.IsSuccess)
            throw calls.Refused(fetched.Answer, "The feed");
        Read(fetched);
    }

    private ChannelPage Page(FeedCursor cursor, FeedAnswer fetched)
    {
        var content = Read(fetched);
        var (read, seen) = interactions.Read(content, SeenEntries.Read(cursor.Seen), calls.Now);
        var next = cursor with
        {
            ETag = content.IsCut ? null : fetched.Answer.Headers.ETag?.ToString(),
            LastModified = content.IsCut ? null : fetched.Answer.ContentHeaders.LastModified,
            NotBefore = NotBefore(fetched.Answer, content.Interval),
            Minutes = (int)Math.Min((content.Interval ?? TimeSpan.Zero).TotalMinutes, LongestWait.TotalMinutes),
            Seen = seen.ToString(),
            HasEnded = content.HasEnded,
        };
        return new ChannelPage(
            read, [.. content.Rejected.Select(entry => interactions.Reject(entry.Position, entry.Reason, entry.Raw))], next.Write(), IsLast: true);
    }

    private FeedContent Read(FeedAnswer fetched)
    {
        try
        {
            return FeedReader.Read(fetched.Answer, fetched.Address);
        }
        catch (FormatException fault)
        {
            throw calls.Failed(ChannelFailure.Malformed, fault.Message, fault);
        }
    }

    private static ChannelPage Nothing(FeedCursor next) => new([], [], next.Write(), IsLast: true);

    /// <summary>When the feed may be asked again: the longest that it, its server or a cache asks for, and a day at most.</summary>
    private DateTimeOffset? NotBefore(PlatformAnswer answer, TimeSpan? stated)
    {
        TimeSpan?[] waits = [stated, answer.Headers.CacheControl?.MaxAge, answer.RetryAfter(calls.Now)];
        var longest = waits.Max();
        return longest > TimeSpan.Zero ? calls.Now + (longest < LongestWait ? longest.Value : LongestWait) : null;
    }

    private ChannelException Ended() =>
        calls.Failed(ChannelFailure.Malformed, "The feed has ended for good: its site said so. Remove the connection, or give it another address.");
}
