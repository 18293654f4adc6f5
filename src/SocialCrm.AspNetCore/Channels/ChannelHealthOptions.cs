using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Channels;

/// <summary>When the health check of the channels stops saying that all is well.</summary>
public sealed class ChannelHealthOptions
{
    /// <summary>How long an acknowledged delivery may wait to be read. Default: 5 minutes. At least 1 second.</summary>
    public TimeSpan MaximumInboxLag { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a message may wait to be sent. Default: 15 minutes. At least 1 second.</summary>
    public TimeSpan MaximumOutboxLag { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the cursor of a connection that is polled may stand still, beside the interval of its polling. Default: 1 hour. At least 1 second.</summary>
    public TimeSpan MaximumGap { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many deliveries, interactions or messages of a connection may wait, each. Default: 100,000.</summary>
    [Range(0L, long.MaxValue)]
    public long MaximumBacklog { get; set; } = 100_000;

    /// <summary>How many dead letters of a connection may lie there. Default: 100.</summary>
    [Range(0L, long.MaxValue)]
    public long MaximumDeadLetters { get; set; } = 100;

    /// <summary>How many messages may wait for a person to say whether they arrived. Default: 0.</summary>
    [Range(0L, long.MaxValue)]
    public long MaximumUnknownMessages { get; set; }
}
