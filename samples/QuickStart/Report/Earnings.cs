using SocialCrm;

namespace QuickStart.Report;

/// <summary>What the channels earned in one currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Conversions">Orders.</param>
/// <param name="Revenue">What they were worth.</param>
/// <param name="AttributedConversions">Orders that followed a contact on a channel.</param>
/// <param name="AttributedRevenue">What those were worth.</param>
/// <param name="Cost">What was spent.</param>
/// <param name="Roi">Earned on top of what was spent.</param>
/// <param name="Channels">A channel each.</param>
/// <param name="Campaigns">A campaign each.</param>
internal sealed record Earnings(
    Currency Currency,
    long Conversions,
    decimal Revenue,
    long AttributedConversions,
    decimal AttributedRevenue,
    decimal Cost,
    Interval? Roi,
    IReadOnlyList<Earner> Channels,
    IReadOnlyList<Earner> Campaigns);
