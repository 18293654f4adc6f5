using SocialCrm.Channels;
using SocialCrm.Connectors.MediaWiki;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>A wiki in the process, and the connector that reads it.</summary>
internal sealed class MediaWikiHost : IDisposable
{
    private ChannelCursor cursor;

    public MediaWikiHost(Action<MediaWikiOptions>? configure = null)
    {
        var options = new MediaWikiOptions { ApiAddress = new Uri(MediaWikiPlatform.Api), UserName = MediaWikiPlatform.UserName, Password = MediaWikiPlatform.Password };
        configure?.Invoke(options);
        Connector = new MediaWikiConnector(options, new ConnectionId("mediawiki:help"), (new FakeNetwork(Wiki), new HeldLogin()), Clock);
    }

    public MediaWikiPlatform Wiki { get; } = new();

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public MediaWikiConnector Connector { get; }

    /// <summary>Reads a whole round from where the last one ended.</summary>
    public async Task<List<Interaction>> ReadAsync()
    {
        var read = new List<Interaction>();
        for (var pages = 0; pages < 100; pages++)
        {
            var page = await Connector.PollAsync(cursor, default);
            read.AddRange(page.Interactions);
            cursor = page.Next;
            if (page.IsLast)
                return read;
        }

        throw new InvalidOperationException("Reading does not come to an end.");
    }

    /// <summary>Somebody adds to a page; answers the revision's external id.</summary>
    public string Add(string title, string user, string text, int ns = 1)
    {
        var page = Wiki.Page(title, ns);
        return Wiki.Save(page, user, page.Text.Length == 0 ? text : page.Text + "\n" + text, Clock.Now.AddMinutes(-1));
    }

    public static OutboundMessage Message(ChannelOperation operation, string text, string? replyTo = null) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = new ConnectionId("mediawiki:help"),
        Operation = operation,
        Text = text,
        ReplyTo = replyTo,
        CreatedAt = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
    };

    public void Dispose() => Wiki.Dispose();
}
