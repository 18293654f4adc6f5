namespace SocialCrm.Channels;

/// <summary>What a person did, after the activity types of ActivityStreams 2.0.</summary>
public enum InteractionKind
{
    /// <summary>Published something of their own (<c>Create</c>).</summary>
    Post,

    /// <summary>Named the company in something they published (<c>Create</c> with a <c>Mention</c> tag).</summary>
    Mention,

    /// <summary>Commented on something (<c>Create</c> with a context).</summary>
    Comment,

    /// <summary>Answered something (<c>Create</c> with <c>inReplyTo</c>).</summary>
    Reply,

    /// <summary>Wrote privately (<c>Create</c>, addressed to the company alone).</summary>
    DirectMessage,

    /// <summary>Reviewed or rated (<c>Create</c> of a review).</summary>
    Review,

    /// <summary>Reacted without words (<c>Like</c> and its kin).</summary>
    Reaction,

    /// <summary>Passed something on (<c>Announce</c>).</summary>
    Share,

    /// <summary>Began to follow (<c>Follow</c>).</summary>
    Follow,

    /// <summary>Kept a link (<c>Add</c> to a collection).</summary>
    Bookmark,

    /// <summary>Changed an earlier interaction (<c>Update</c>): the same external id, a new version.</summary>
    Edit,

    /// <summary>Took an earlier interaction back (<c>Delete</c>): the same external id, a new version, no text.</summary>
    Delete,
}
