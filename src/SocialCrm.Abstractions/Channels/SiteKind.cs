namespace SocialCrm.Channels;

/// <summary>What kind of place a channel is: the studies' seven kinds of social site, messaging, and the traditional channels.</summary>
public enum SiteKind
{
    /// <summary>The kind is not stated.</summary>
    Unknown,

    /// <summary>A social network, such as Facebook or LinkedIn.</summary>
    SocialNetworking,

    /// <summary>A site to share pictures, films or slides.</summary>
    MediaSharing,

    /// <summary>Short public messages.</summary>
    Microblog,

    /// <summary>A blog and the comments under it.</summary>
    Blog,

    /// <summary>Pages that many people edit.</summary>
    Wiki,

    /// <summary>Reviews and ratings.</summary>
    Review,

    /// <summary>Shared bookmarks and link forums.</summary>
    Bookmarking,

    /// <summary>Private conversations.</summary>
    Messaging,

    /// <summary>The company's own web site.</summary>
    Web,

    /// <summary>The company's stores.</summary>
    Store,

    /// <summary>The call centre.</summary>
    CallCentre,

    /// <summary>E-mail.</summary>
    Email,
}
