using SocialCrm.Channels;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>What the connector can do, and the network's limits.</summary>
internal static class BlueskyDescriptor
{
    private const int MostPictures = 4;

    private static readonly TextLimit[] OfPosts = [new TextLimit(300, TextUnit.Graphemes), new TextLimit(3_000, TextUnit.Utf8Bytes)];
    private static readonly TextLimit[] OfMessages = [new TextLimit(1_000, TextUnit.Graphemes), new TextLimit(10_000, TextUnit.Utf8Bytes)];

    public static ChannelDescriptor Of(BlueskyOptions options)
    {
        var capabilities = ChannelCapabilities.Poll | ChannelCapabilities.Backfill | ChannelCapabilities.Reply | ChannelCapabilities.Publish
            | ChannelCapabilities.Reactions | ChannelCapabilities.Profile
            | (options.WatchedPosts > 0 ? ChannelCapabilities.Edits : ChannelCapabilities.None)
            | (options.DirectMessages ? ChannelCapabilities.DirectMessage : ChannelCapabilities.None);
        OperationDescriptor[] posts =
        [
            new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.Native) { TextLimits = OfPosts, MaximumMedia = MostPictures },
            new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.Native) { TextLimits = OfPosts, MaximumMedia = MostPictures },
        ];

        // The chat service takes no key from the caller.
        OperationDescriptor[] messages = options.DirectMessages ? [new OperationDescriptor(ChannelOperation.DirectMessage, SendIdempotency.None) { TextLimits = OfMessages }] : [];
        return new ChannelDescriptor(BlueskyPlaces.Channel, "Bluesky", SiteKind.Microblog, capabilities) { Operations = [.. posts, .. messages], PollInterval = options.PollInterval };
    }
}
