using System.Collections.Frozen;

namespace SocialCrm.Offers;

/// <summary>Lets in whoever asks on the days and in the hours named, as clocks show them in a zone.</summary>
/// <remarks>
/// Half-open: the hour it ends is too late. Hours that end before they start go on past midnight and belong to the day they start on. Where
/// clocks are put back, an hour that comes twice counts twice.
/// </remarks>
public sealed class DuringHours : IEligibilityRule
{
    private readonly TimeZoneInfo zone;
    private readonly FrozenSet<DayOfWeek> days;

    /// <summary>Takes the days.</summary>
    /// <param name="zone">The IANA name of the zone, such as <c>Europe/Berlin</c>.</param>
    /// <param name="days">The days; none named means every day.</param>
    /// <exception cref="ArgumentException">This machine does not know the zone.</exception>
    public DuringHours(string zone, params IEnumerable<DayOfWeek> days)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(days);
        if (!SingleLine.Fits(zone, 64) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) || !known.HasIanaId)
            throw new ArgumentException("This machine does not know the time zone. Use an IANA name, such as Europe/Berlin.", nameof(zone));
        this.zone = known;
        var named = days.ToFrozenSet();
        this.days = named.Count > 0 ? named : Enum.GetValues<DayOfWeek>().ToFrozenSet();
    }

    /// <summary>When it starts on each day. Default: midnight.</summary>
    public TimeOnly From { get; init; } = TimeOnly.MinValue;

    /// <summary>The first time that is too late; the same as <see cref="From"/> for 24 hours. Default: midnight.</summary>
    public TimeOnly Until { get; init; } = TimeOnly.MinValue;

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is given on other days or at other hours.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var local = TimeZoneInfo.ConvertTime(request.At, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        var isOver = From < Until && time >= Until;
        var isOfYesterday = From >= Until && time < Until;
        var day = isOfYesterday ? (DayOfWeek)(((int)local.DayOfWeek + 6) % 7) : local.DayOfWeek;
        return !isOver && (isOfYesterday || time >= From) && days.Contains(day)
            ? new Eligibility(true, "Asks on a day and at an hour that the campaign names.")
            : new Eligibility(false, Reason);
    }
}
