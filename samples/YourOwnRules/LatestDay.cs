using SocialCrm.Attribution;

namespace YourOwnRules;

/// <summary>Divides a conversion equally among the touchpoints of the last day before it.</summary>
internal sealed class LatestDay : IAttributionModel
{
    public string Name => "latest-day";

    public void Share(Journey journey, Span<double> shares)
    {
        var from = journey.Touchpoints[^1].OccurredAt.AddDays(-1);
        var count = journey.Touchpoints.Count(touchpoint => touchpoint.OccurredAt >= from);
        shares[^count..].Fill(1.0 / count);
    }
}
