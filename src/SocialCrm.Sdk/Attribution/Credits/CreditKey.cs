using SocialCrm.Channels;
using SocialCrm.Offers;

namespace SocialCrm.Attribution;

/// <summary>What a line of a report is about; a null channel stands for all of them.</summary>
internal readonly record struct CreditKey(ChannelId? Channel, CampaignId? Campaign)
{
    public static CreditKey Unattributed { get; } = new(RoiReport.Unattributed, null);

    /// <summary>The line for the channel, all campaigns together.</summary>
    public CreditKey OfChannel() => this with { Campaign = null };

    /// <summary>The line for the campaign, all channels together. Conversions without a touchpoint stay apart from touchpoints without a campaign.</summary>
    public CreditKey OfCampaign() => this == Unattributed ? this : this with { Channel = null };

    /// <summary>Ordinal by channel, then campaign; none comes first.</summary>
    public static int Compare(CreditKey left, CreditKey right)
    {
        var channels = string.CompareOrdinal(left.Channel?.Value, right.Channel?.Value);
        return channels != 0 ? channels : string.CompareOrdinal(left.Campaign?.Value, right.Campaign?.Value);
    }
}
