namespace SocialCrm.Attribution;

/// <summary>Cuts a customer's timeline into journeys.</summary>
/// <remarks>
/// <para>A conversion closes a journey. Its touchpoints are those after the customer's previous conversion, up to and at the instant of this
/// one, that lie within their look-back window: the view window for impressions, the click window for the rest, both with their limit
/// included. Of two conversions at one instant, the one with the lower event id takes the touchpoints.</para>
/// <para>What comes after the last conversion is a journey without one; no look-back applies, for there is nothing to look back from.</para>
/// <para>Pure, and linear in the length of the timeline: a touchpoint is looked at for one conversion only.</para>
/// </remarks>
internal sealed class JourneyCutter(AttributionOptions options)
{
    private readonly long clickTicks = options.ClickWindow.Ticks;
    private readonly long viewTicks = options.ViewWindow.Ticks;
    private readonly bool visitsAreTouches = options.VisitsAreTouches;

    /// <summary>Adds a timeline's journeys to a list, in order of time.</summary>
    public void Cut(Timeline timeline, List<Journey> journeys)
    {
        var touchpoints = timeline.Touchpoints;
        var start = 0;
        var previous = long.MinValue;
        foreach (var conversion in timeline.Conversions)
        {
            var at = conversion.OccurredAt.UtcTicks;
            if (at < previous)
                throw OutOfOrder("conversions");
            previous = at;

            var end = EndOf(touchpoints, start, at);
            journeys.Add(new Journey(timeline.Customer, Select(touchpoints, start, end, at), conversion));
            start = end;
        }

        var rest = Select(touchpoints, start, EndOf(touchpoints, start, long.MaxValue), null);
        if (rest.Length > 0)
            journeys.Add(new Journey(timeline.Customer, rest, null));
    }

    /// <summary>The index behind the last touchpoint that is not after an instant.</summary>
    private static int EndOf(IReadOnlyList<Touchpoint> touchpoints, int start, long at)
    {
        var end = start;
        var previous = start == 0 ? long.MinValue : touchpoints[start - 1].OccurredAt.UtcTicks;
        for (; end < touchpoints.Count; end++)
        {
            var ticks = touchpoints[end].OccurredAt.UtcTicks;
            if (ticks < previous)
                throw OutOfOrder("touchpoints");
            if (ticks > at)
                break;
            previous = ticks;
        }

        return end;
    }

    private Touchpoint[] Select(IReadOnlyList<Touchpoint> touchpoints, int start, int end, long? conversionAt)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (Counts(touchpoints[i], conversionAt))
                count++;
        }

        var selected = count == 0 ? [] : new Touchpoint[count];
        for (var i = end - 1; count > 0; i--)
        {
            if (Counts(touchpoints[i], conversionAt))
                selected[--count] = touchpoints[i];
        }

        return selected;
    }

    private bool Counts(Touchpoint touchpoint, long? conversionAt)
    {
        var window = touchpoint.Kind switch
        {
            TouchpointKind.Impression => viewTicks,
            TouchpointKind.Click or TouchpointKind.Interaction => clickTicks,
            TouchpointKind.Visit => visitsAreTouches ? clickTicks : -1,
            _ => throw new SocialCrmException($"A touchpoint has the unknown kind {(int)touchpoint.Kind}. The source must report one that TouchpointKind names."),
        };
        return window >= 0 && (conversionAt is not { } at || at - touchpoint.OccurredAt.UtcTicks <= window);
    }

    private static SocialCrmException OutOfOrder(string facts) =>
        new($"The journey source returned {facts} out of order. It must return them in order of time, then event id, then source.");
}
