namespace SocialCrm.Channels;

/// <summary>What a connector is, as data: nothing here calls anything.</summary>
/// <param name="Channel">The channel it speaks to.</param>
/// <param name="DisplayName">The platform's name for people.</param>
/// <param name="SiteKind">The kind of site.</param>
/// <param name="Capabilities">What it can do.</param>
public sealed record ChannelDescriptor(ChannelId Channel, string DisplayName, SiteKind SiteKind, ChannelCapabilities Capabilities)
{
    /// <summary>What it can send: one for each of <see cref="ChannelCapabilities.Reply"/>, <see cref="ChannelCapabilities.Publish"/> and <see cref="ChannelCapabilities.DirectMessage"/> that it states.</summary>
    public IReadOnlyList<OperationDescriptor> Operations { get; init; } = [];

    /// <summary>How often polling is welcome. Default: once a minute.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What the platform lets be asked in a day, where it tells of that in no header; null where it has no such limit. What headers tell is learned from them.</summary>
    public DailyQuota? DailyQuota { get; init; }
}
