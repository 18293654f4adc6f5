namespace SocialCrm.Channels;

/// <summary>Why a message is not sent; each asks the host to do something else.</summary>
public enum OutboxRefusal
{
    /// <summary>No connector of this connection sends.</summary>
    NoSender,

    /// <summary>The connector does not send this kind of message.</summary>
    NotSupported,

    /// <summary>It has no text, or one that cannot be stored.</summary>
    InvalidText,

    /// <summary>It says more than the platform takes.</summary>
    TooLong,

    /// <summary>It brings more pictures and films than the platform takes.</summary>
    TooManyMedia,

    /// <summary>The platform wants a title.</summary>
    TitleMissing,

    /// <summary>It does not say what it answers or whom it is for.</summary>
    AddresseeMissing,

    /// <summary>What it answers was taken back.</summary>
    TakenBack,

    /// <summary>The platform lets an answer through only where somebody addressed the company, and nobody is known to have.</summary>
    NotAddressed,

    /// <summary>The person has not written recently enough for the platform to let it through.</summary>
    WindowClosed,

    /// <summary>It has a purpose that needs the person's consent, and they never gave it.</summary>
    NoConsent,

    /// <summary>The person withdrew their consent, or objected.</summary>
    ConsentWithdrawn,

    /// <summary>The person has had as many messages as a cap allows.</summary>
    CapReached,

    /// <summary>The person was erased.</summary>
    PersonErased,
}
