namespace SocialCrm.Testing;

/// <summary>What the suites make go wrong between a connector and its platform.</summary>
public enum PlatformFault
{
    /// <summary>The platform says that something is wrong with it.</summary>
    ServerError,

    /// <summary>The platform takes the request and never answers.</summary>
    Silence,

    /// <summary>The next write arrives, and its answer does not: the connection breaks before.</summary>
    LostAnswer,

    /// <summary>The next message is refused for good.</summary>
    Refusal,

    /// <summary>The platform asks to slow down.</summary>
    Throttling,

    /// <summary>The platform answers something that is none of its answers.</summary>
    Gibberish,

    /// <summary>The connection that is held open breaks.</summary>
    Disconnect,
}
