namespace QuickStart.Tests.Generator;

/// <summary>The summer the sample plays in, and its rhythm.</summary>
internal static class Season
{
    public const int Days = 153;

    public static readonly string[] Channels = ["instagram", "x", "facebook", "reviews"];

    /// <summary>1 May 2025, midnight in Paris.</summary>
    public static DateTimeOffset Start { get; } = new(2025, 5, 1, 0, 0, 0, TimeSpan.FromHours(2));

    /// <summary>1 October 2025.</summary>
    public static DateTimeOffset End => Start.AddDays(Days);

    /// <summary>A moment of the season: more of them at weekends, in July, and in the afternoon.</summary>
    public static DateTimeOffset Moment(Dice dice)
    {
        while (true)
        {
            var day = Start.AddDays(dice.Below(Days));
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1.0 : 0.55;
            var heat = day.Month switch { 5 => 0.5, 6 => 0.75, 7 => 1.0, 8 => 0.9, _ => 0.55 };
            if (dice.Chance(weekend * heat))
                return day.AddSeconds(Afternoon(dice));
        }
    }

    public static int Afternoon(Dice dice) =>
        (9 * 3_600) + ((dice.Below(13 * 3_600) + dice.Below(13 * 3_600)) / 2);
}
