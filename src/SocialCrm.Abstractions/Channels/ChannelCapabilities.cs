namespace SocialCrm.Channels;

/// <summary>What a connector can do. Each capability stands for a seam that the connector implements.</summary>
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
}
