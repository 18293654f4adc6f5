using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Compares birth dates. Different ones speak against one person, as far as typing mistakes allow.</summary>
internal sealed class BirthDateComparison : IComparison
{
    // One day in about seventy years.
    private const double OneDay = 1 / 25_567d;

    private static readonly MatchOdds Equal = new(Same: 0.93, Chance: OneDay);
    private static readonly MatchOdds Swapped = new(Same: 0.02, Chance: OneDay);
    private static readonly MatchOdds Different = new(Same: 0.05, Chance: 1 - 2 * OneDay);
    private static readonly string[] Formats = ["yyyy-M-d", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy"];

    public string Name => "birth-date";

    public MatchWeight Compare(SourceRecord left, SourceRecord right)
    {
        var lefts = Dates(left);
        var rights = Dates(right);
        if (lefts.Count == 0 || rights.Count == 0)
            return new MatchWeight(Name, 0, "birth date missing");
        if (lefts.Exists(rights.Contains))
            return new MatchWeight(Name, Equal.Agree, "same birth date");
        return lefts.Exists(mine => rights.Exists(theirs => mine.Year == theirs.Year && mine.Month == theirs.Day && mine.Day == theirs.Month))
            ? new MatchWeight(Name, Swapped.Agree, "same birth date with day and month swapped")
            : new MatchWeight(Name, Different.Agree, "different birth date");
    }

    private static List<DateOnly> Dates(SourceRecord record)
    {
        var dates = new List<DateOnly>(1);
        foreach (var value in record.Values)
        {
            if (value.Kind == AttributeKind.BirthDate && TryRead(value.Value, out var date))
                dates.Add(date);
        }

        return dates;
    }

    private static bool TryRead(string text, out DateOnly date)
    {
        var day = text.AsSpan().Trim();
        // Exports write dates as instants at midnight.
        if (day.Length > 10 && day[10] is 'T' or ' ')
            day = day[..10];
        return DateOnly.TryParseExact(day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
