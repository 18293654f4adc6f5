namespace SocialCrm.Channels;

/// <summary>How far a sent message came.</summary>
public enum ReceiptKind
{
    /// <summary>It reached the person's device.</summary>
    Delivered,

    /// <summary>The person saw it.</summary>
    Read,

    /// <summary>It was accepted first and could not be delivered after all.</summary>
    Failed,
}
