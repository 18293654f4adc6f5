using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Attribution;

/// <summary>What counts as a touchpoint of a conversion, and the numbers of the built-in models.</summary>
public sealed class AttributionOptions
{
    internal const double ShortestSeconds = 1;
    internal const double LongestSeconds = 3_650 * 86_400.0;

    /// <summary>How long before a conversion a click, a visit or an interaction may lie, the limit itself included. Default: 7 days; 1 second to 3,650 days.</summary>
    public TimeSpan ClickWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long before a conversion an impression may lie, the limit itself included. Default: 1 day; 1 second to 3,650 days.</summary>
    public TimeSpan ViewWindow { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Whether visits are touchpoints. Default: false, because a visit is usually what a touchpoint led to.</summary>
    public bool VisitsAreTouches { get; set; }

    /// <summary>The time in which a touchpoint loses half its weight in <c>time-decay</c>. Default: 7 days; 1 second to 3,650 days.</summary>
    public TimeSpan HalfLife { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The first touchpoint's share in <c>position</c>. Default: 0.4; 0 to 1, with <see cref="LastWeight"/> at most 1.</summary>
    [Range(0.0, 1.0)]
    public double FirstWeight { get; set; } = 0.4;

    /// <summary>The last touchpoint's share in <c>position</c>. Default: 0.4; 0 to 1, with <see cref="FirstWeight"/> at most 1.</summary>
    [Range(0.0, 1.0)]
    public double LastWeight { get; set; } = 0.4;
}
