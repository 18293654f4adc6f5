using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests;

/// <summary>No connector of ours goes without the kit.</summary>
public sealed class Every_connector
{
    [Fact]
    public void Has_all_the_suites() => Assert.Empty(ConnectorSuites.Missing(typeof(Every_connector).Assembly));

    [Fact]
    public async Task Has_a_harness() => Assert.Empty(await ConnectorSuites.UncoveredAsync(typeof(FeedVerbs).Assembly, typeof(Every_connector).Assembly));

    [Fact]
    public async Task That_has_none_is_found() =>
        Assert.Equal([nameof(Forgotten)], await ConnectorSuites.UncoveredAsync(typeof(Every_connector).Assembly, typeof(Every_connector).Assembly));

    private sealed class Forgotten : IChannelConnector
    {
        public ConnectionId Connection { get; } = new("forgotten");

        public ChannelDescriptor Descriptor { get; } = new(new ChannelId("forgotten"), "Forgotten", SiteKind.Web, ChannelCapabilities.None);
    }
}
