using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>One account of Bluesky, or of any other server of the AT Protocol, and what is done with it.</summary>
public sealed class BlueskyOptions
{
    /// <summary>The account's handle, such as <c>shop.example</c>, or its DID. Needed.</summary>
    [Required]
    [StringLength(2_048, MinimumLength = 3)]
    public string Handle { get; set; } = "";

    /// <summary>An app password of the account, never its main one. Needed. Direct messages need one that was made with access to them.</summary>
    [Required]
    [StringLength(512, MinimumLength = 1)]
    public string AppPassword { get; set; } = "";

    /// <summary>The server that the account signs in at. Default: none, and then it is the data server that the account's DID document names.</summary>
    public Uri? Service { get; set; }

    /// <summary>Where handles are looked up before anybody has signed in. Default: <c>https://public.api.bsky.app</c>.</summary>
    [Required]
    public Uri? AppView { get; set; } = new("https://public.api.bsky.app");

    /// <summary>Where the documents of <c>did:plc</c> are. Default: <c>https://plc.directory</c>.</summary>
    [Required]
    public Uri? Directory { get; set; } = new("https://plc.directory");

    /// <summary>Whether direct messages are read and written. Default: false. The app password needs access to them.</summary>
    public bool DirectMessages { get; set; }

    /// <summary>The service behind direct messages. Default: <c>did:web:api.bsky.chat#bsky_chat</c>.</summary>
    [Required]
    [StringLength(256, MinimumLength = 1)]
    public string ChatService { get; set; } = "did:web:api.bsky.chat#bsky_chat";

    /// <summary>The site that links to posts and people lead to. Default: <c>https://bsky.app</c>.</summary>
    [Required]
    public Uri? Site { get; set; } = new("https://bsky.app");

    /// <summary>Where pictures are, with <c>{did}</c> and <c>{cid}</c> in their places. Default: Bluesky's own.</summary>
    [Required]
    [StringLength(512, MinimumLength = 1)]
    public string PictureAddress { get; set; } = "https://cdn.bsky.app/img/feed_fullsize/plain/{did}/{cid}@jpeg";

    /// <summary>Where films are, with <c>{did}</c> and <c>{cid}</c> in their places. Default: Bluesky's own.</summary>
    [Required]
    [StringLength(512, MinimumLength = 1)]
    public string FilmAddress { get; set; } = "https://video.bsky.app/watch/{did}/{cid}/playlist.m3u8";

    /// <summary>How often is asked for what is new. From 10 seconds to a day. Default: once a minute.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How far before the newest that was read each reading goes back: a post is listed by the time its author states, which may lie in the past. From a minute to 30 days.
    /// Default: 5 minutes. The latest hundred are always read.
    /// </summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far one reading an hour goes back, for what was written long before it was sent. Not less than <see cref="Overlap"/>, at most 30 days. Default: a day.</summary>
    public TimeSpan HourlyOverlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How many of the latest mentions, replies and quotes are watched for changes and deletions. Default and most: 50.</summary>
    [Range(0, 50)]
    public int WatchedPosts { get; set; } = 50;

    /// <summary>Labels, such as <c>spam</c>: what carries one of them, or whose author does, is left out. Default: none.</summary>
    public IList<string> IgnoredLabels { get; } = [];

    /// <summary>The connection the interactions come through. Default: <c>bluesky:</c> and the name given to the account.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>Whether each interaction is kept as it was received, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;

    /// <summary>Never shows the password.</summary>
    public override string ToString() => "BlueskyOptions";
}
