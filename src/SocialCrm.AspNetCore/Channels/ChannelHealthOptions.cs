namespace SocialCrm.Channels;

/// <summary>When the health check of the channels stops saying that all is well.</summary>
public sealed class ChannelHealthOptions
{
    /// <summary>How long an acknowledged delivery may wait to be read. Default: 5 minutes. At least 1 second.</summary>
    public TimeSpan MaximumInboxLag { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a message may wait to be sent. Default: 15 minutes. At least 1 second.</summary>
    public TimeSpan MaximumOutboxLag { get; set; } = TimeSpan.FromMinutes(15);
}
