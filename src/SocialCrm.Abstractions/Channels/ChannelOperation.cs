namespace SocialCrm.Channels;

/// <summary>What can be sent on a channel.</summary>
public enum ChannelOperation
{
    /// <summary>An answer, where the conversation is.</summary>
    Reply,

    /// <summary>Something of the company's own, for everybody.</summary>
    Publish,

    /// <summary>A message to one person.</summary>
    DirectMessage,
}
