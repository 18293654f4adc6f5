using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>One Shaarli, which is one person's or one team's collection of links.</summary>
public sealed class ShaarliOptions
{
    /// <summary>Where it is, with its folder if it lies in one: <c>https://links.example</c>. Needed.</summary>
    [Required]
    public Uri? Address { get; set; }

    /// <summary>Where its REST API begins. Default: <c>api/v1/</c> below <see cref="Address"/>; without rewriting of addresses <c>index.php/api/v1/</c>.</summary>
    public Uri? ApiAddress { get; set; }

    /// <summary>The API secret, from its settings. Needed; it never shows in a log and is never sent.</summary>
    [Required]
    [StringLength(256, MinimumLength = 8)]
    public string? Secret { get; set; }

    /// <summary>Whether links may travel without encryption, over http. Default: false.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>The name that is shown for whoever keeps the links. Default: none.</summary>
    [StringLength(200)]
    public string? Owner { get; set; }

    /// <summary>Whether links that are kept privately are received too. Default: false.</summary>
    public bool ReceivePrivate { get; set; }

    /// <summary>Whether links are published privately, for those alone who sign in there. Default: false.</summary>
    public bool PublishPrivately { get; set; }

    /// <summary>The tags of links that are published, without blanks in them. Default: none.</summary>
    public IList<string> Tags { get; } = [];

    /// <summary>How long a token is backdated, so that a clock that runs ahead does no harm. From 0 to 500 seconds. Default: 270 seconds, in the middle of what a Shaarli takes.</summary>
    public TimeSpan Backdating { get; set; } = TimeSpan.FromSeconds(270);

    /// <summary>The connection the interactions come through. Default: <c>shaarli:</c> and the name given to it.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>How often it is asked. From ten seconds to a day. Default: every 5 minutes.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The largest answer that is read, in bytes. Default: 8 MiB.</summary>
    [Range(64 * 1_024, 64 * 1_024 * 1_024)]
    public int MaximumBytes { get; set; } = 8 * 1_024 * 1_024;

    /// <summary>Whether each link is kept as it was told, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;
}
