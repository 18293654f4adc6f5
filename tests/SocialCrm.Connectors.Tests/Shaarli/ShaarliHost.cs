using SocialCrm.Channels;
using SocialCrm.Connectors.Shaarli;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Shaarli;

/// <summary>A Shaarli in the process, and the connector that reads it.</summary>
internal sealed class ShaarliHost : IDisposable
{
    private readonly Composed composed;
    private ChannelCursor cursor;

    public ShaarliHost(Action<ShaarliOptions>? configure = null)
    {
        composed = new Composed(
            crm => crm.AddShaarli("ada", site =>
            {
                site.Address = new Uri(ShaarliPlatform.Address);
                site.Secret = ShaarliPlatform.Secret;
                configure?.Invoke(site);
            }),
            Site,
            Clock);
    }

    public ShaarliPlatform Site { get; } = new();

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public T Seam<T>() => composed.Connector<T>();

    public async Task<IReadOnlyList<Interaction>> ReadAsync()
    {
        var pages = await composed.ReadAsync(cursor);
        cursor = pages[^1].Next;
        return [.. pages.SelectMany(page => page.Interactions)];
    }

    public Task<SendResult> PublishAsync(string text, Uri? address = null) => Seam<IChannelSender>().SendAsync(Message(text, address), default);

    public static OutboundMessage Message(string text, Uri? address = null) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = new ConnectionId("shaarli:ada"),
        Operation = ChannelOperation.Publish,
        Text = text,
        Title = "Opening hours",
        Media = address is null ? [] : [address],
        CreatedAt = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
    };

    public void Dispose()
    {
        composed.Dispose();
        Site.Dispose();
    }
}
