namespace SocialCrm.Channels;

/// <summary>The work that the workers of the Channels room do by themselves; hosts on one store may each take a part of it.</summary>
[Flags]
public enum ChannelWork
{
    /// <summary>None: the host only takes webhooks in, and fills the outbox.</summary>
    None = 0,

    /// <summary>Polls and listens.</summary>
    Receive = 1,

    /// <summary>Reads the deliveries that were acknowledged.</summary>
    Read = 2,

    /// <summary>Tells the handlers what is new.</summary>
    Dispatch = 4,

    /// <summary>Sends what waits in the outbox.</summary>
    Send = 8,

    /// <summary>All of it.</summary>
    All = Receive | Read | Dispatch | Send,
}
