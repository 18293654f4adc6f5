using SocialCrm.Channels;

namespace SocialCrm.Governance;

/// <summary>How many messages a person gets at most, over all records of the customer.</summary>
/// <param name="Most">How many; 1 to 1,000,000.</param>
/// <param name="Period">In which time.</param>
public sealed record FrequencyCap(int Most, CapPeriod Period)
{
    /// <summary>Of which purpose; null counts those of every purpose, and holds for every purpose.</summary>
    public ConsentPurpose? Purpose { get; init; }

    /// <summary>On which channel; null counts those of every channel, and holds on every channel.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>The cap in words.</summary>
    public override string ToString()
    {
        var what = $"{(Most == 1 ? "1 message" : $"{Most} messages")}{(Purpose is { } purpose ? $" for {purpose}" : "")}{(Channel is { } channel ? $" on {channel}" : "")}";
        return Period is CapPeriod.Rolling { Length: var length } ? $"{what} within {length:c}" : $"{what} a day";
    }
}
