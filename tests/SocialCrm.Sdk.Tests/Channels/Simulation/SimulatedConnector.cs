using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>States what the platform lets be asked, and nothing else.</summary>
internal sealed class SimulatedConnector(ConnectionId connection, DailyQuota? quota) : IChannelConnector
{
    public ConnectionId Connection => connection;

    public ChannelDescriptor Descriptor { get; } =
        new(new ChannelId("simulated"), "Simulated", SiteKind.MediaSharing, ChannelCapabilities.None) { DailyQuota = quota };
}
