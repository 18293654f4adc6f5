using System.Collections.Frozen;
using System.Globalization;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Reads the times of feeds: RFC 3339, and RFC 822 with what writers make of it.</summary>
/// <remarks>
/// Two-digit years, missing weekdays, seconds and zones, and names of zones are taken. A time without a zone is UTC; so is one with a zone
/// that nobody knows. A year before 1990 is a clock that was never set, and no time.
/// </remarks>
internal static class FeedDate
{
    private const int FirstYear = 1990;
    private const int LongestText = 64;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly FrozenDictionary<string, int> ZoneHours = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["BST"] = 1, ["JST"] = 9, ["KST"] = 9,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The instant, in UTC; null where there is none.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        var trimmed = text?.Trim();
        if (trimmed is not { Length: > 0 and <= LongestText })
            return null;
        var instant = trimmed.Length > 4 && trimmed[4] == '-' && char.IsAsciiDigit(trimmed[0]) ? Iso(trimmed) : Written(trimmed);
        return instant?.Year >= FirstYear ? instant : null;
    }

    private static DateTimeOffset? Iso(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    /// <summary>Reads <c>[Tue,] 24 Feb 2015 11:35[:52] [zone]</c>.</summary>
    private static DateTimeOffset? Written(string text)
    {
        var words = text.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length > 0 && char.IsAsciiLetter(words[0][0]))
            words = words[1..];
        if (words.Length < 3 || !TryNumber(words[0], out var day) || Month(words[1]) is not { } month || !TryNumber(words[2], out var year))
            return null;

        year += words[2].Length > 2 ? 0 : year < 50 ? 2000 : 1900;
        if (year is < 1 or > 9_998 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var time = words.Length > 3 ? Time(words[3]) : TimeSpan.Zero;
        if (time is null)
            return null;
        var local = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) + time.Value;
        return local - (words.Length > 4 ? Offset(words[4]) : TimeSpan.Zero);
    }

    private static int? Month(string word)
    {
        var month = word.Length < 3 ? -1 : Array.FindIndex(Months, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : month + 1;
    }

    /// <summary>Reads hours, minutes and perhaps seconds; a leap second is the second after it.</summary>
    private static TimeSpan? Time(string word)
    {
        var parts = word.Split(':');
        var seconds = 0;
        if (parts.Length is not (2 or 3) || !TryNumber(parts[0], out var hours) || !TryNumber(parts[1], out var minutes))
            return null;
        if (parts.Length == 3 && !TryNumber(parts[2].Split('.')[0], out seconds))
            return null;
        return hours <= 24 && minutes <= 59 && seconds <= 60 ? new TimeSpan(hours, minutes, seconds) : null;
    }

    private static TimeSpan Offset(string word)
    {
        if (ZoneHours.TryGetValue(word, out var hours))
            return TimeSpan.FromHours(hours);
        if (word[0] is not ('+' or '-') || !TryNumber(word[1..].Replace(":", "", StringComparison.Ordinal), out var digits))
            return TimeSpan.Zero;
        var offset = new TimeSpan(digits / 100, digits % 100, 0);
        return offset > TimeSpan.FromHours(14) ? TimeSpan.Zero : word[0] == '-' ? -offset : offset;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
