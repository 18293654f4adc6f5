using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.Ghost;

/// <summary>One Ghost site, and as whom it is answered on.</summary>
public sealed class GhostOptions
{
    /// <summary>Where the site's administration is: its address as it stands before <c>/ghost/</c>. Needed.</summary>
    [Required]
    public Uri? Site { get; set; }

    /// <summary>The Admin API key of a custom integration: an id and a secret with a colon between. Needed.</summary>
    [Required]
    [StringLength(512, MinimumLength = 1)]
    public string AdminKey { get; set; } = "";

    /// <summary>The id of the member that the company answers as; what this member writes is the company's own. Default: none, and then nothing can be answered.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string? Member { get; set; }

    /// <summary>The version of the Admin API that is asked for. Default: <c>v6.0</c>; <c>v5.0</c> does too.</summary>
    [Required]
    [RegularExpression(@"v\d{1,3}\.\d{1,3}")]
    public string ApiVersion { get; set; } = "v6.0";

    /// <summary>How often is asked for what is new. From 10 seconds to a day. Default: once a minute.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How far before the last reading each reading goes back, for what was stored late. From 5 seconds to a day. Default: 2 minutes.</summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How many of the latest comments are watched for deletion. Default and most: 90.</summary>
    [Range(0, 90)]
    public int WatchedComments { get; set; } = 90;

    /// <summary>The connection the interactions come through. Default: <c>ghost:</c> and the name given to the site.</summary>
    [StringLength(128, MinimumLength = 1)]
    public string? ConnectionId { get; set; }

    /// <summary>Whether each comment is kept as it was received, beside what was read from it. Default: true.</summary>
    public bool KeepRaw { get; set; } = true;

    /// <summary>Never shows the key.</summary>
    public override string ToString() => "GhostOptions";
}
