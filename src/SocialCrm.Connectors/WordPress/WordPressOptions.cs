using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.WordPress;

/// <summary>One WordPress site and the account that reads and answers there.</summary>
public sealed class WordPressOptions
{
    /// <summary>Where the site is, with its folder if it lies in one: <c>https://shop.example/blog</c>. Needed.</summary>
    [Required]
    public Uri? Address { get; set; }

    /// <summary>Where the REST API begins. Default: <c>wp-json/</c> below <see cref="Address"/>; for a site with plain permalinks <c>https://shop.example/?rest_route=/</c>.</summary>
    public Uri? ApiAddress { get; set; }

    /// <summary>The user name of the account, not its e-mail address. An editor sees what is held, edited and taken back. Needed.</summary>
    [Required]
    [StringLength(60, MinimumLength = 1)]
    public string? UserName { get; set; }

    /// <summary>An application password of that account, with or without its blanks. Needed; it never shows in a log.</summary>
    [Required]
    [StringLength(128, MinimumLength = 8)]
    public string? ApplicationPassword { get; set; }

    /// <summary>Whether the password may travel without encryption, over http. Default: false.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>Whether comments that wait for a moderator are received too. Default: false; they are received once they are approved, however late.</summary>
    public bool ReceiveHeld { get; set; }

    /// <summary>How far back comments are read again, to see late approvals and edits. From an hour to ten years. Default: 30 days.</summary>
    public TimeSpan RereadFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The connection the interactions come through. Default: <c>wordpress:</c> and the name given to the site.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>How often the site is asked. From ten seconds to a day. Default: every 2 minutes.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest comment the site's database takes, in bytes of UTF-8 after <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are written as entities. Default: 65,525.</summary>
    [Range(1_000, 1_000_000)]
    public int MaximumCommentBytes { get; set; } = 65_525;

    /// <summary>The largest answer that is read, in bytes. Default: 8 MiB.</summary>
    [Range(64 * 1_024, 64 * 1_024 * 1_024)]
    public int MaximumBytes { get; set; } = 8 * 1_024 * 1_024;

    /// <summary>Whether each comment is kept as the site told it, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;
}
