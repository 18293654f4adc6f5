using System.Diagnostics.CodeAnalysis;

namespace SocialCrm.Channels;

/// <summary>How long to wait before something is tried again.</summary>
internal static class Pauses
{
    /// <summary>Doubles with each attempt up to the longest, and is spread so that what failed together does not come back together.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="options">Where the first and the longest pause stand.</param>
    public static TimeSpan Growing(int attempt, ChannelOptions options)
    {
        var doubled = options.FirstPause.Ticks * Math.Pow(2, Math.Clamp(attempt - 1, 0, 62));
        return Spread(doubled >= options.LongestPause.Ticks ? options.LongestPause : TimeSpan.FromTicks((long)doubled));
    }

    /// <summary>Up to a tenth less or more.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "Nothing is guarded by it.")]
    public static TimeSpan Spread(TimeSpan pause) => pause * (0.9 + (0.2 * Random.Shared.NextDouble()));
}
