using System.ComponentModel.DataAnnotations;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Feeds;

/// <summary>One feed to read, and what its entries are.</summary>
public sealed class FeedOptions
{
    /// <summary>Where the feed is: RSS, Atom or JSON Feed, over http or https. Needed.</summary>
    [Required]
    public Uri? Address { get; set; }

    /// <summary>The channel that the authors belong to. Default: <c>feed</c>.</summary>
    [Required]
    [StringLength(64, MinimumLength = 1)]
    public string Channel { get; set; } = "feed";

    /// <summary>What kind of site the feed tells of. Default: <see cref="SiteKind.Blog"/>.</summary>
    [EnumDataType(typeof(SiteKind))]
    public SiteKind SiteKind { get; set; } = SiteKind.Blog;

    /// <summary>What an entry is that answers nothing: a post, a comment, a review, a mention found by a search. Default: <see cref="InteractionKind.Post"/>.</summary>
    [EnumDataType(typeof(InteractionKind))]
    public InteractionKind Kind { get; set; }

    /// <summary>The connection the interactions come through. Default: <c>feed:</c> and the name given to the feed.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>How often the feed is asked for. From a minute to a day. Default: every 15 minutes. A feed that states a longer time is asked for less often.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest feed that is read, in bytes. Default: 8 MiB.</summary>
    [Range(1_024, 64 * 1_024 * 1_024)]
    public int MaximumBytes { get; set; } = 8 * 1_024 * 1_024;

    /// <summary>Whether each entry is kept as it stood in the feed, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;
}
