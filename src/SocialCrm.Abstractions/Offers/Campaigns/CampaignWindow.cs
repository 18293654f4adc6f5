namespace SocialCrm.Offers;

/// <summary>When a campaign runs: from its start up to, and not including, its end.</summary>
public sealed record CampaignWindow
{
    /// <summary>Takes two instants and the zone they were written in.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The first instant after it.</param>
    /// <param name="zone">The IANA name of the zone the two were written in, for display; it changes no instant.</param>
    /// <exception cref="ArgumentException">The window ends before it starts, or the zone is unknown.</exception>
    public CampaignWindow(DateTimeOffset start, DateTimeOffset end, string zone = "Etc/UTC")
    {
        if (end <= start)
            throw new ArgumentException("A campaign must end after it starts. Swap the two instants.", nameof(end));
        ArgumentNullException.ThrowIfNull(zone);
        if (!IsKnown(zone))
            throw new ArgumentException("This machine does not know the time zone. Use an IANA name, such as Europe/Berlin.", nameof(zone));
        Start = start.ToUniversalTime();
        End = end.ToUniversalTime();
        Zone = zone;
    }

    private CampaignWindow() => Zone = "";

    /// <summary>The first instant, in UTC.</summary>
    public DateTimeOffset Start { get; private init; }

    /// <summary>The first instant after it, in UTC.</summary>
    public DateTimeOffset End { get; private init; }

    /// <summary>The IANA zone it was written in.</summary>
    public string Zone { get; private init; }

    /// <summary>Whether this machine knows the zone; another one, or this one after an update, may not.</summary>
    internal bool IsZoneKnown => IsKnown(Zone);

    /// <summary>A window as it was published. Unchecked: it was valid where it was published, and the zone is only for display.</summary>
    internal static CampaignWindow Stored(DateTimeOffset start, DateTimeOffset end, string zone) => new()
    {
        Start = start.ToUniversalTime(),
        End = end.ToUniversalTime(),
        Zone = zone,
    };

    /// <summary>The look-up also takes Windows names, and other cases once it has seen a zone; what is stored must mean the same everywhere.</summary>
    private static bool IsKnown(string zone) =>
        SingleLine.Fits(zone, 64) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && known.HasIanaId && known.Id == zone;
}
