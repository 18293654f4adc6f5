using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>One wiki and the account that reads and answers there.</summary>
public sealed class MediaWikiOptions
{
    /// <summary>Where the Action API is: <c>https://wiki.example/w/api.php</c>. Needed.</summary>
    [Required]
    public Uri? ApiAddress { get; set; }

    /// <summary>The name of a bot password, such as <c>Desk@crm</c>. Needed, unless there is an <see cref="AccessToken"/>.</summary>
    [StringLength(255)]
    public string? UserName { get; set; }

    /// <summary>The bot password that goes with <see cref="UserName"/>; it never shows in a log.</summary>
    [StringLength(255)]
    public string? Password { get; set; }

    /// <summary>An OAuth 2 access token of an owner-only consumer, instead of a bot password; it never shows in a log.</summary>
    [StringLength(4_096)]
    public string? AccessToken { get; set; }

    /// <summary>Whether password and token may travel without encryption, over http. Default: false.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>The namespaces whose edits are received, by number. Default: the talk pages 1, 3, 5, 7, 9, 11, 13 and 15.</summary>
    public IList<int> Namespaces { get; } = [1, 3, 5, 7, 9, 11, 13, 15];

    /// <summary>Whether edits that are marked as a bot's are received. Default: false.</summary>
    public bool ReceiveBots { get; set; }

    /// <summary>What stands before the titles of pages that are published, such as <c>Project:News/</c>. Default: nothing.</summary>
    [StringLength(200)]
    public string PublishUnder { get; set; } = "";

    /// <summary>What the summaries of edits begin with; twelve digits by which the edit is found again follow. Default: <c>Reply</c>.</summary>
    [StringLength(200)]
    public string Summary { get; set; } = "Reply";

    /// <summary>Whether edits are marked as a bot's, where the account may. Default: false.</summary>
    public bool MarkAsBot { get; set; }

    /// <summary>The largest page the wiki takes, in bytes. Default: 2,097,152.</summary>
    [Range(1_024, 16 * 1_024 * 1_024)]
    public int MaximumPageBytes { get; set; } = 2_097_152;

    /// <summary>How many seconds the wiki's databases may lag before requests wait. 1 to 60. Default: 5.</summary>
    [Range(1, 60)]
    public int MaximumLag { get; set; } = 5;

    /// <summary>The connection the interactions come through. Default: <c>mediawiki:</c> and the name given to the wiki.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>How often the wiki is asked. From ten seconds to a day. Default: every minute.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The largest answer that is read, in bytes. Default: 8 MiB.</summary>
    [Range(64 * 1_024, 64 * 1_024 * 1_024)]
    public int MaximumBytes { get; set; } = 8 * 1_024 * 1_024;

    /// <summary>Whether each change is kept as the wiki told it, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;
}
