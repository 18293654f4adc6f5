namespace SocialCrm.Channels;

/// <summary>One configured account of a platform. What it can do, it says by implementing further seams beside this one.</summary>
/// <remarks>
/// <para>Implementations are singletons and must be thread-safe. Both properties are constant and do no I/O.</para>
/// <para>A connector translates and throws: it has no retry loop, no cache of what it has seen, and no store. The core
/// drops duplicates, keeps cursors, isolates failures, and resumes.</para>
/// </remarks>
public interface IChannelConnector
{
    /// <summary>The name the host gave this account; unique among all connectors of the host.</summary>
    ConnectionId Connection { get; }

    /// <summary>What the platform is and what this connector can do with it.</summary>
    ChannelDescriptor Descriptor { get; }
}
