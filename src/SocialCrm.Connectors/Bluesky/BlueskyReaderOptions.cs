using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>A public account whose answers and quotes are read without signing in.</summary>
public sealed class BlueskyReaderOptions
{
    /// <summary>The account's handle, such as <c>shop.example</c>, or its DID. Needed.</summary>
    [Required]
    [StringLength(2_048, MinimumLength = 3)]
    public string Handle { get; set; } = "";

    /// <summary>Whom to ask. Default: <c>https://public.api.bsky.app</c>.</summary>
    [Required]
    public Uri? Service { get; set; } = new("https://public.api.bsky.app");

    /// <summary>How many of the account's latest posts are looked at. From 1 to 10,000. Default: 100. Each that was answered or quoted costs one or two requests at every reading.</summary>
    [Range(1, 10_000)]
    public int MaximumPosts { get; set; } = 100;

    /// <summary>The site that links to posts lead to. Default: <c>https://bsky.app</c>.</summary>
    [Required]
    public Uri? Site { get; set; } = new("https://bsky.app");

    /// <summary>How often the account is read. From a minute to a day. Default: every 15 minutes.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The connection the interactions come through. Default: <c>bluesky-reader:</c> and the name given to the account.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>Whether each interaction is kept as it was received, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;
}
