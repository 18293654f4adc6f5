using System.Globalization;
using System.Numerics;

namespace SocialCrm.Customers;

internal sealed class BirthDateGrades : ValueComparison
{
    // Of two people who state no more than that, so many have it in common: a year of eighty, a month in it, a day of a year.
    private static readonly float LogOfAYear = MathF.Log2(1 / 80f);
    private static readonly float LogOfAMonth = MathF.Log2(1 / 960f);
    private static readonly float LogOfADay = MathF.Log2(1 / 365f);

    private readonly int[] dates;

    public BirthDateGrades(FieldValues values)
        : base("birth-date", values,
        [
            new("same birth date", 0.85, 0, 0, ByFrequency: true),
            new("day and month swapped", 0.02, 0, 5e-5),
            new("birth date with one digit wrong", 0.05, 0, 2e-3),
            new("same birth year, day unknown", 0.02, 0, 5e-4),
            new("two parts of the birth date the same", 0.02, 0, 5e-3),
            new("same birth year", 0.01, 0, 0.012),
            new("different birth date", 0.03, 0, 0.98),
        ])
    {
        dates = new int[Values.Count];
        for (var date = 0; date < dates.Length; date++)
            dates[date] = int.TryParse(Values[date], CultureInfo.InvariantCulture, out var read) ? read : 0;
    }

    /// <summary>What is left of a date without a day, or of one that cannot be, is no rare date; nor is a day that forms fill in.</summary>
    protected override float Raised(float log, int value) => dates[value] switch
    {
        < 10_000 => Math.Max(log, LogOfADay),
        var date when date % 10_000 == 0 => Math.Max(log, LogOfAYear),
        var date when date % 100 == 0 => Math.Max(log, LogOfAMonth),
        var date when IsYearOnly(date) => Math.Max(log, LogOfAMonth),
        _ => log,
    };

    protected override int Grade(int left, int right)
    {
        var one = dates[left];
        var other = dates[right];
        var isOneYear = one / 10_000 == other / 10_000;
        var year = isOneYear && one >= 10_000;
        // What is swapped stays in its year, or is no date.
        if ((isOneYear || other == 0) && PartialDate.Swap(one) == other)
            return 2;
        if (year && (IsYearOnly(one) || IsYearOnly(other)))
            return 4;
        if (BitOperations.PopCount(Values.LettersOf(left) ^ Values.LettersOf(right)) <= 2 && Distances.DamerauLevenshtein(Values[left], Values[right], 1) <= 1)
            return 3;
        var month = one / 100 % 100 == other / 100 % 100;
        var day = one % 100 == other % 100;
        return year && (month || day) || month && day ? 5 : year ? 6 : 7;
    }

    // The first of January is what forms fill in when only the year is known.
    private static bool IsYearOnly(int date) => date % 10_000 is 0 or 101;
}
