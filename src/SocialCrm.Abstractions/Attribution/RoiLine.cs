using SocialCrm.Channels;
using SocialCrm.Offers;

namespace SocialCrm.Attribution;

/// <summary>What one channel, one campaign, or one of both earned in one currency, as one model sees it.</summary>
/// <param name="Model">The model that divided the conversions.</param>
/// <param name="Channel">
/// The channel, <see cref="RoiReport.Unattributed"/> for conversions without a touchpoint; null in a report by campaign, where all channels are together.
/// </param>
/// <param name="Campaign">The campaign; null for touchpoints and costs of none, and in a report by channel, where all campaigns are together.</param>
/// <param name="Currency">The currency of the conversions and costs. What was earned in another currency has a line of its own.</param>
/// <param name="Conversions">The conversions credited.</param>
/// <param name="Revenue">
/// The revenue credited, rounded so that the lines of a model and a currency sum to the revenue to the minor unit.
/// It lies within one minor unit of <paramref name="UnroundedRevenue"/>, or one for each line that a coarser report puts together.
/// </param>
/// <param name="UnroundedRevenue">The revenue credited, before rounding, in units of the currency.</param>
/// <param name="Cost">What it cost in the period.</param>
/// <param name="Roi">(revenue − cost) / cost: 0.5 is 50 % earned on top of what was spent. The cost is taken as known. Null where nothing was spent.</param>
/// <param name="CostPerConversion">Cost divided by conversions, in units of the currency; null where no conversion is credited.</param>
public sealed record RoiLine(
    string Model,
    ChannelId? Channel,
    CampaignId? Campaign,
    Currency Currency,
    Estimate Conversions,
    Money Revenue,
    Estimate UnroundedRevenue,
    Money Cost,
    Estimate? Roi,
    Estimate? CostPerConversion);
