namespace SocialCrm.Channels;

/// <summary>Where a message of the outbox stands.</summary>
public enum OutboxState
{
    /// <summary>Waits for its time, or is being sent.</summary>
    Waiting,

    /// <summary>The platform has it.</summary>
    Accepted,

    /// <summary>The platform will never take it, or the connector's descriptor forbids it.</summary>
    Rejected,

    /// <summary>The platform lets nothing through to this person until they write again.</summary>
    WindowClosed,

    /// <summary>Whether it arrived cannot be told, and nothing will be repeated by itself: a person must look.</summary>
    Unknown,

    /// <summary>Too many attempts failed.</summary>
    GivenUp,

    /// <summary>The person withdrew their consent after it was stored, so it was not handed out to be sent. Where an earlier attempt may have arrived, the message says so.</summary>
    Withheld,
}
