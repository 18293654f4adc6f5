using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>How values of the domain stand in the database.</summary>
internal static class SqlValue
{
    /// <summary>Microseconds since 1970, UTC: what both databases keep exactly. A finer instant is cut off, before 1970 too.</summary>
    public static long Instant(DateTimeOffset value) =>
        (value.UtcTicks / TimeSpan.TicksPerMicrosecond) - (DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond);

    public static DateTimeOffset Instant(long microseconds) =>
        new((microseconds * TimeSpan.TicksPerMicrosecond) + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero);

    /// <summary>The instant as it will be read back.</summary>
    public static DateTimeOffset Kept(DateTimeOffset value) => Instant(Instant(value));

    /// <summary>A channel's name; one that was left out is refused before anything is stored.</summary>
    public static string Channel(ChannelId channel) =>
        channel.Value is { Length: > 0 } name ? name : throw new ArgumentException("A fact without a channel cannot be stored. Name its channel.", nameof(channel));

    /// <summary>
    /// Text that every database can hold: PostgreSQL has no NUL and no lone surrogate, so both become U+FFFD, in SQLite too,
    /// or the two stores would not say the same.
    /// </summary>
    public static string Text(string value)
    {
        if (!value.Contains('\0', StringComparison.Ordinal) && IsWellFormed(value))
            return value;
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            text.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return text.ToString();
    }

    private static bool IsWellFormed(string value)
    {
        for (var at = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < value.Length; at++)
        {
            if (!char.IsSurrogate(value[at]))
                continue;
            if (at + 1 >= value.Length || !char.IsSurrogatePair(value[at], value[at + 1]))
                return false;
            at++;
        }

        return true;
    }
}
