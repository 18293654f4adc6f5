namespace SocialCrm.Engagement;

/// <summary>Why nothing was changed.</summary>
public enum PollRefusal
{
    /// <summary>There is no such poll.</summary>
    UnknownPoll,

    /// <summary>The poll is open or closed, and stays as it is.</summary>
    NotDraft,

    /// <summary>The poll cannot go there from where it stands.</summary>
    WrongState,

    /// <summary>The poll is a draft or was closed.</summary>
    NotOpen,

    /// <summary>Its window has not begun.</summary>
    NotStarted,

    /// <summary>Its window has ended.</summary>
    Ended,

    /// <summary>The poll has no such answer.</summary>
    UnknownOption,

    /// <summary>The person has voted, and the poll allows no change.</summary>
    AlreadyVoted,

    /// <summary>The key was used for another vote.</summary>
    KeyReused,

    /// <summary>The person was erased.</summary>
    VoterErased,
}
