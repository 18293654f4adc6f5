using System.Collections.Frozen;
using System.Globalization;

namespace SocialCrm.Connectors.Mail;

/// <summary>Reads the times of mails: <c>[Tue,] 24 Feb 2015 11:35[:52] [zone]</c>, and <c>24-Feb-2015 11:35:52 +0100</c> as IMAP writes it.</summary>
/// <remarks>A time without a zone is UTC; so is one with a zone that nobody knows. A year before 1990 is a clock that was never set, and no time.</remarks>
internal static class MailDate
{
    private const int FirstYear = 1990;
    private const int LongestText = 128;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly FrozenDictionary<string, int> ZoneHours = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["CET"] = 1, ["CEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["IST"] = 5, ["JST"] = 9, ["KST"] = 9,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The instant, in UTC; null where there is none.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is not { Length: > 0 and <= LongestText })
            return null;
        var plain = new HeaderScanner(text).Until("").Replace(',', ' ');
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length > 0 && char.IsAsciiLetter(words[0][0]))
            words = words[1..];
        if (words.Length > 0 && words[0].Split('-') is [var day, var month, var year])
            return Instant((day, month, year), words[1..]);
        return words.Length < 3 ? null : Instant((words[0], words[1], words[2]), words[3..]);
    }

    private static DateTimeOffset? Instant((string Day, string Month, string Year) date, ReadOnlySpan<string> rest)
    {
        if (!TryNumber(date.Day, out var day) || Month(date.Month) is not { } month || !TryNumber(date.Year, out var year))
            return null;
        year += date.Year.Length > 3 ? 0 : date.Year.Length == 3 ? 1900 : year < 50 ? 2000 : 1900;
        if (year is < FirstYear or > 9_998 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var time = rest.Length > 0 ? Time(rest[0]) : TimeSpan.Zero;
        if (time is null)
            return null;
        var local = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) + time.Value;
        return local - (rest.Length > 1 ? Offset(rest[1]) : TimeSpan.Zero);
    }

    private static int? Month(string word)
    {
        var month = word.Length < 3 ? -1 : Array.FindIndex(Months, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : month + 1;
    }

    /// <summary>Reads hours, minutes and perhaps seconds; a leap second is the second after it.</summary>
    private static TimeSpan? Time(string word)
    {
        var parts = word.Split(':', '.');
        var seconds = 0;
        if (parts.Length < 2 || !TryNumber(parts[0], out var hours) || !TryNumber(parts[1], out var minutes))
            return null;
        if (parts.Length > 2 && !TryNumber(parts[2], out seconds))
            return null;
        return hours <= 24 && minutes <= 59 && seconds <= 60 ? new TimeSpan(hours, minutes, seconds) : null;
    }

    private static TimeSpan Offset(string word)
    {
        if (ZoneHours.TryGetValue(word, out var hours))
            return TimeSpan.FromHours(hours);
        var sign = word.IndexOfAny(['+', '-']);
        if (sign < 0 || !TryNumber(word[(sign + 1)..].Replace(":", "", StringComparison.Ordinal), out var digits))
            return TimeSpan.Zero;

        // Zones such as "GMT+2" name hours alone.
        var offset = digits < 24 && word.Length - sign <= 3 ? TimeSpan.FromHours(digits) : new TimeSpan(digits / 100, digits % 100, 0);
        return offset > TimeSpan.FromHours(14) ? TimeSpan.Zero : word[sign] == '-' ? -offset : offset;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 100_000;
}
