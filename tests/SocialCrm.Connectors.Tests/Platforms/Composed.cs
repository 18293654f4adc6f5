using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>One connector, composed as a host composes it.</summary>
internal sealed class Composed : IDisposable
{
    private readonly ServiceProvider services;

    public Composed(Action<SocialCrmBuilder> add, HttpMessageHandler? platform = null, TimeProvider? clock = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(clock ?? new TestClock());
        collection.AddSingleton<IChannelNetwork>(new FakeNetwork(platform ?? new FakePlatform()));
        collection.AddSocialCrm(add);
        services = collection.BuildServiceProvider();
    }

    public T Connector<T>() => services.GetServices<IChannelConnector>().OfType<T>().Single();

    public Task<ChannelPage> PollAsync(ChannelCursor from = default) => Connector<IChannelPoller>().PollAsync(from, CancellationToken.None);

    /// <summary>Polls to the end; every page.</summary>
    public async Task<List<ChannelPage>> ReadAsync(ChannelCursor from = default)
    {
        var pages = new List<ChannelPage>();
        do
        {
            pages.Add(await PollAsync(pages.Count == 0 ? from : pages[^1].Next));
            Assert.True(pages.Count < 1_000, "Reading does not come to an end.");
        }
        while (!pages[^1].IsLast);
        return pages;
    }

    public void Dispose() => services.Dispose();
}
