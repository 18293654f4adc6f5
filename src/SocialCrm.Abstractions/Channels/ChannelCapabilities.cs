namespace SocialCrm.Channels;

/// <summary>What a connector can do. A capability that names a seam is stated exactly when the connector implements it.</summary>
[Flags]
public enum ChannelCapabilities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Reads what happened since a cursor: <see cref="IChannelPoller"/>.</summary>
    Poll = 1,

    /// <summary>Can be read from its beginning, not only from now on.</summary>
    Backfill = 2,

    /// <summary>Reports edits and deletions as new versions of an interaction.</summary>
    Edits = 4,

    /// <summary>Is called by the platform: <see cref="IWebhookReceiver"/>.</summary>
    Webhook = 8,

    /// <summary>Holds a connection open on which the platform tells what happens: <see cref="IChannelListener"/>.</summary>
    Stream = 16,

    /// <summary>Answers what somebody said: <see cref="IChannelSender"/> with <see cref="ChannelOperation.Reply"/>.</summary>
    Reply = 32,

    /// <summary>Publishes something of the company's own: <see cref="IChannelSender"/> with <see cref="ChannelOperation.Publish"/>.</summary>
    Publish = 64,

    /// <summary>Writes privately: <see cref="IChannelSender"/> with <see cref="ChannelOperation.DirectMessage"/>.</summary>
    DirectMessage = 128,

    /// <summary>Reports reactions without words.</summary>
    Reactions = 256,

    /// <summary>Reports that what was sent was delivered or read: <see cref="MessageReceipt"/>.</summary>
    Receipts = 512,

    /// <summary>Looks people up: <see cref="IProfileSource"/>.</summary>
    Profile = 1024,
}
