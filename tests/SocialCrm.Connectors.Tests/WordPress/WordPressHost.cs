using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Connectors.WordPress;

namespace SocialCrm.Connectors.Tests.WordPress;

/// <summary>A site in the process, and the connector that reads it.</summary>
internal sealed class WordPressHost : IDisposable
{
    private readonly Composed composed;
    private ChannelCursor cursor;
    private long lastId;

    public WordPressHost(Action<WordPressOptions>? configure = null)
    {
        composed = new Composed(
            crm => crm.AddWordPress("blog", site =>
            {
                site.Address = new Uri(WordPressPlatform.Address);
                site.UserName = WordPressPlatform.UserName;
                site.ApplicationPassword = WordPressPlatform.Password;
                configure?.Invoke(site);
            }),
            Site,
            Clock);
    }

    public WordPressPlatform Site { get; } = new();

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public T Seam<T>() => composed.Connector<T>();

    /// <summary>A comment of a guest; answers its external id.</summary>
    public string Comment(string content, TimeSpan? ago = null, string status = "approved", Func<WordPressStoredComment, WordPressStoredComment>? with = null)
    {
        var comment = new WordPressStoredComment
        {
            Id = ++lastId,
            Name = "Ada",
            Mail = "ada@mail.example",
            At = Clock.Now - (ago ?? TimeSpan.FromMinutes(1)),
            Content = content,
            Status = status,
        };
        return Site.Add(with?.Invoke(comment) ?? comment);
    }

    /// <summary>Reads a whole round from where the last one ended.</summary>
    public async Task<IReadOnlyList<Interaction>> ReadAsync()
    {
        var pages = await composed.ReadAsync(cursor);
        cursor = pages[^1].Next;
        return [.. pages.SelectMany(page => page.Interactions)];
    }

    public static OutboundMessage Reply(string text, string replyTo) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = new ConnectionId("wordpress:blog"),
        Operation = ChannelOperation.Reply,
        Text = text,
        ReplyTo = replyTo,
        CreatedAt = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
    };

    public void Dispose()
    {
        composed.Dispose();
        Site.Dispose();
    }
}
