namespace SocialCrm.Channels;

/// <summary>A place whose contacts the host reports: a connection that nothing is read from and nothing is sent on.</summary>
internal sealed class ContactPlace : IChannelConnector
{
    public ContactPlace(ConnectionId connection, ContactOptions options)
    {
        Connection = connection;
        var channel = options.Channel is { } named ? new ChannelId(named) : UsualChannel(options.SiteKind)!.Value;
        Descriptor = new ChannelDescriptor(channel, options.DisplayName ?? connection.Value, options.SiteKind, ChannelCapabilities.Edits);
    }

    public ConnectionId Connection { get; }

    public ChannelDescriptor Descriptor { get; }

    public static ChannelId? UsualChannel(SiteKind kind) => kind switch
    {
        SiteKind.CallCentre => ChannelId.CallCentre,
        SiteKind.Store => ChannelId.Store,
        SiteKind.Web => ChannelId.Web,
        SiteKind.Email => ChannelId.Email,
        _ => null,
    };
}
