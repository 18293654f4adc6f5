using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

/// <summary>The same rules written down a second time, plainly and slowly, with nothing of the engine in them.</summary>
internal static class Reference
{
    /// <summary>Conversions and revenue by model, currency, channel and campaign.</summary>
    public static Dictionary<(string Model, string Currency, string Channel, string? Campaign), (double Conversions, double Revenue, double Variance)> Credit(
        IEnumerable<Timeline> timelines, AttributionQuery query)
    {
        var credit = new Dictionary<(string, string, string, string?), (double, double, double)>();
        foreach (var timeline in timelines)
        {
            for (var i = 0; i < timeline.Conversions.Count; i++)
            {
                var conversion = timeline.Conversions[i];
                if (conversion.OccurredAt < query.From || conversion.OccurredAt >= query.To)
                    continue;
                DateTimeOffset? previous = i == 0 ? null : timeline.Conversions[i - 1].OccurredAt;
                var touchpoints = timeline.Touchpoints.Where(touchpoint => Counts(touchpoint, conversion.OccurredAt, previous)).ToArray();
                foreach (var model in new[] { "first", "last", "linear", "position", "time-decay" })
                    Divide(credit, model, touchpoints, conversion);
            }
        }

        return credit;
    }

    private static bool Counts(Touchpoint touchpoint, DateTimeOffset conversion, DateTimeOffset? previous) =>
        touchpoint.Kind != TouchpointKind.Visit
        && touchpoint.OccurredAt <= conversion
        && (previous is null || touchpoint.OccurredAt > previous)
        && conversion - touchpoint.OccurredAt <= TimeSpan.FromDays(touchpoint.Kind == TouchpointKind.Impression ? 1 : 7);

    private static void Divide(
        Dictionary<(string, string, string, string?), (double Conversions, double Revenue, double Variance)> credit,
        string model,
        Touchpoint[] touchpoints,
        Conversion conversion)
    {
        var currency = conversion.Value.Currency.Code;
        var lines = touchpoints.Length == 0
            ? [(Key: (model, currency, "(unattributed)", null), Share: 1.0)]
            : touchpoints
                .Select((touchpoint, i) => (Key: (model, currency, touchpoint.Channel.Value, touchpoint.Campaign?.Value), Share: Share(model, i, touchpoints, conversion)))
                .GroupBy(line => line.Key)
                .Select(line => (line.Key, Share: line.Sum(touchpoint => touchpoint.Share)));
        foreach (var (key, share) in lines)
        {
            var sum = credit.GetValueOrDefault(key);
            var revenue = share * (double)conversion.Value.Amount;
            credit[key] = (sum.Conversions + share, sum.Revenue + revenue, sum.Variance + (revenue * revenue));
        }
    }

    private static double Share(string model, int i, Touchpoint[] touchpoints, Conversion conversion)
    {
        var m = touchpoints.Length;
        double Weight(int k) => Math.Pow(2, -((conversion.OccurredAt - touchpoints[k].OccurredAt) / TimeSpan.FromDays(7)));
        return model switch
        {
            "first" => i == 0 ? 1 : 0,
            "last" => i == m - 1 ? 1 : 0,
            "linear" => 1.0 / m,
            "position" => m == 1 ? 1 : m == 2 ? 0.5 : i == 0 || i == m - 1 ? 0.4 : 0.2 / (m - 2),
            _ => Weight(i) / Enumerable.Range(0, m).Sum(Weight),
        };
    }
}
