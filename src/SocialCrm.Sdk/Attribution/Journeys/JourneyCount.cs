namespace SocialCrm.Attribution;

/// <summary>How many journeys a report read.</summary>
internal sealed class JourneyCount
{
    /// <summary>Ended in a conversion in the period, with touchpoints.</summary>
    public long Attributed { get; private set; }

    /// <summary>Ended in a conversion in the period, without touchpoints.</summary>
    public long Unattributed { get; private set; }

    /// <summary>Have not ended in a conversion.</summary>
    public long Open { get; private set; }

    public void Add(Journey journey)
    {
        if (journey.Conversion is null)
            Open++;
        else if (journey.Touchpoints.Count == 0)
            Unattributed++;
        else
            Attributed++;
    }
}
