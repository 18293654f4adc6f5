namespace SocialCrm.Attribution;

/// <summary>What a period came to in one currency. It is the same for every model: models divide, they do not add.</summary>
/// <param name="Currency">The currency. Two currencies never add.</param>
/// <param name="Conversions">How many conversions there were.</param>
/// <param name="Revenue">What they were worth.</param>
/// <param name="AttributedConversions">Those of them that followed a touchpoint.</param>
/// <param name="AttributedRevenue">What those were worth.</param>
/// <param name="Cost">What was spent on channels and campaigns.</param>
/// <param name="Roi">
/// (attributed revenue − cost) / cost, null where nothing was spent. Conversions that no touchpoint preceded are not counted as earned by what was spent.
/// </param>
/// <param name="CostPerConversion">Cost divided by attributed conversions, in units of the currency; null where there are none.</param>
public sealed record AttributionSummary(
    Currency Currency,
    long Conversions,
    Money Revenue,
    long AttributedConversions,
    Money AttributedRevenue,
    Money Cost,
    Estimate? Roi,
    Estimate? CostPerConversion);
