using System.Globalization;

namespace SocialCrm.Attribution;

/// <summary>Reads model names that carry their numbers: <c>position:0.3,0.5</c>, <c>time-decay:36h</c>.</summary>
internal static class ParameterizedModel
{
    /// <summary>The model a name describes, or null when it describes none.</summary>
    /// <exception cref="ArgumentException">The name begins like such a model, and its numbers cannot be used.</exception>
    public static IAttributionModel? Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? name : name[..colon]) switch
        {
            "position" when colon > 0 => Position(name, name[(colon + 1)..]),
            "time-decay" when colon > 0 => TimeDecay(name, name[(colon + 1)..]),
            _ => null,
        };
    }

    private static PositionModel Position(string name, string weights)
    {
        var parts = weights.Split(',');
        return parts.Length == 2 && IsNumber(parts[0], out var first) && IsNumber(parts[1], out var last) && PositionModel.AreWeights(first, last)
            ? new PositionModel(name, first, last)
            : throw new ArgumentException(
                $"'{name}' needs the weights of the first and the last touchpoint, such as position:0.4,0.4; neither below 0, together above 0 and at most 1.",
                nameof(name));
    }

    private static TimeDecayModel TimeDecay(string name, string halfLife)
    {
        var unit = (halfLife.Length > 0 ? halfLife[^1] : ' ') switch
        {
            'd' => TimeSpan.FromDays(1),
            'h' => TimeSpan.FromHours(1),
            'm' => TimeSpan.FromMinutes(1),
            's' => TimeSpan.FromSeconds(1),
            _ => TimeSpan.Zero,
        };
        var seconds = IsNumber(halfLife.Length > 0 ? halfLife[..^1] : "", out var number) ? number * unit.TotalSeconds : 0;
        return seconds is >= AttributionOptions.ShortestSeconds and <= AttributionOptions.LongestSeconds
            ? new TimeDecayModel(name, TimeSpan.FromSeconds(seconds))
            : throw new ArgumentException(
                $"'{name}' needs a half-life between 1 second and 10 years with its unit d, h, m or s, such as time-decay:7d.", nameof(name));
    }

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
