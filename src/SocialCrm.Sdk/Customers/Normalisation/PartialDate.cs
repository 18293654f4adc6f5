namespace SocialCrm.Customers;

/// <summary>Reads birth dates, whole and in part, into one number: yyyymmdd, with 00 for a month or day and 0000 for a year that is not known.</summary>
/// <remarks>
/// Reads ISO 8601 (a time behind it is left out), digits in any usual order and with any separators, month names in ten languages, Chinese and Japanese dates. A day that
/// does not exist leaves month and year, a month that does not exist leaves the year, and a year after 2099 (a slip: 9170) leaves day and month. The first and the last
/// day that computers know, 0001-01-01 and 9999-12-31, are none. Two digits of a year are of the hundred years up to 2029. Nothing is allocated for ASCII.
/// </remarks>
internal static class PartialDate
{
    private const int LongestText = 64;
    private const int LastYear = 2099;
    private const int LastShortYear = 29;

    /// <summary>The date as a number, or 0 where it cannot be read.</summary>
    public static int Parse(ReadOnlySpan<char> text) => Parse(text, DayMonthOrder.Plausible);

    /// <summary>The date as a number, or 0 where it cannot be read, given how its source writes day and month.</summary>
    public static int Parse(ReadOnlySpan<char> text, DayMonthOrder order)
    {
        text = text.Trim();
        if (text.Length is 0 or > LongestText)
            return 0;
        var tokens = new DateTokens();
        if (!tokens.Read(text))
            return 0;
        return tokens.Month > 0 ? WithMonthName(tokens) : Digits(tokens, order);
    }

    /// <summary>Whether a date has day, month and year.</summary>
    public static bool IsWhole(int date) => date / 10000 != 0 && date / 100 % 100 != 0 && date % 100 != 0;

    /// <summary>A date with its day and month swapped, or 0 where that is none.</summary>
    public static int Swap(int date)
    {
        var (year, month, day) = (date / 10000, date / 100 % 100, date % 100);
        return day is > 0 and <= 12 && month > 0 ? Pack(year, day, month) : 0;
    }

    private static int WithMonthName(DateTokens tokens)
    {
        // "3 May 1980", "May 3, 1980", "1980 May 3", "May 1980", "3 May"
        var (year, day) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isYear = tokens.Digits(i) > 2 || day != 0 || tokens[i] is 0 or > 31;
            if (isYear && year == 0)
                year = Year(tokens[i], tokens.Digits(i));
            else if (!isYear)
                day = tokens[i];
            else
                return 0;
        }

        return Pack(year, tokens.Month, day);
    }

    private static int Digits(DateTokens tokens, DayMonthOrder order) => tokens.Count switch
    {
        1 => OneNumber(tokens[0], tokens.Digits(0), order),
        2 => TwoNumbers(tokens, order),
        3 => ThreeNumbers(tokens, order),
        _ => 0,
    };

    private static int OneNumber(int number, int digits, DayMonthOrder order) => digits switch
    {
        4 => Pack(Year(number, 4), 0, 0),
        6 => Pack(Year(number / 100, 4), number % 100, 0),
        8 when number / 10000 is >= 1300 and <= LastYear && number / 100 % 100 <= 12 => Pack(number / 10000, number / 100 % 100, number % 100),
        8 => DayAndMonth(number / 1000000, number / 10000 % 100, Year(number % 10000, 4), order),
        _ => 0,
    };

    private static int TwoNumbers(DateTokens tokens, DayMonthOrder order)
    {
        if (tokens.Digits(0) == 4)
            return Pack(Year(tokens[0], 4), tokens[1], 0);
        if (tokens.Digits(1) == 4)
            return Pack(Year(tokens[1], 4), tokens[0], 0);
        return tokens.Digits(0) <= 2 && tokens.Digits(1) <= 2 ? DayAndMonth(tokens[0], tokens[1], 0, order) : 0;
    }

    private static int ThreeNumbers(DateTokens tokens, DayMonthOrder order)
    {
        if (tokens.Digits(0) == 4 || tokens.Digits(0) <= 2 && tokens[0] > 31)
            return YearFirst(Year(tokens[0], tokens.Digits(0)), tokens[1], tokens[2]);
        if (tokens.Digits(0) > 2 || tokens.Digits(1) > 2 || tokens.Digits(2) is not (2 or 4))
            return 0;
        return DayAndMonth(tokens[0], tokens[1], Year(tokens[2], tokens.Digits(2)), order);
    }

    // Some write 1980-31-12.
    private static int YearFirst(int year, int month, int day) =>
        month is > 12 and <= 31 && day is > 0 and <= 12 ? Pack(year, day, month) : Pack(year, month, day);

    private static int DayAndMonth(int first, int second, int year, DayMonthOrder order)
    {
        var isMonthFirst = order == DayMonthOrder.MonthFirst ? first <= 12 : second > 12 && first <= 12;
        return isMonthFirst ? Pack(year, first, second) : Pack(year, second, first);
    }

    private static int Year(int number, int digits) => digits switch
    {
        2 => number <= LastShortYear ? 2000 + number : 1900 + number,
        4 => number,
        _ => 0,
    };

    private static int Pack(int year, int month, int day)
    {
        if (year == 9999 || year == 1 && month == 1 && day == 1)
            return 0;
        if (year is < 0 or > LastYear)
            year = 0;
        if (month is < 1 or > 12)
            return year * 10000;
        var isDay = day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
        return year * 10000 + month * 100 + (isDay ? day : 0) is var date && (year > 0 || isDay) ? date : 0;
    }
}
