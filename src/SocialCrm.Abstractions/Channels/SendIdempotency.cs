namespace SocialCrm.Channels;

/// <summary>What keeps a message from being sent twice when the answer to it was lost.</summary>
public enum SendIdempotency
{
    /// <summary>Nothing. An attempt whose answer was lost ends as <see cref="SendResult.Unknown"/> and is never repeated by itself.</summary>
    None,

    /// <summary>The connector can look for what an earlier attempt left: <see cref="ISendLookup"/>. The core looks before it repeats.</summary>
    LookUp,

    /// <summary>The platform refuses the second of two attempts that carry the same <see cref="OutboundMessage.Id"/>; repeating is safe.</summary>
    Native,
}
