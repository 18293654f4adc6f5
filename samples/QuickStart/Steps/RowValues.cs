using System.Globalization;
using SocialCrm;
using SocialCrm.Connectors.Files;

namespace QuickStart.Steps;

/// <summary>Reads values of the current row; throws <see cref="RowRefusedException"/> with a reason that repeats nothing of the row.</summary>
internal sealed class RowValues(RowReader reader, IReadOnlyList<string> columns, TimeZoneInfo? defaultZone)
{
    public string Optional(string column, int maximumLength = 4_096)
    {
        var text = reader.Text(IndexOf(column)).Trim();
        return text.Length <= maximumLength ? text : throw Refused(column, $"is longer than {maximumLength} characters. Shorten it");
    }

    public string Required(string column, int maximumLength)
    {
        var text = Optional(column, maximumLength);
        if (text.Length == 0)
            throw Refused(column, "is empty. Give it a value");
        return text.Any(char.IsControl) ? throw Refused(column, "holds a control character. Remove it") : text;
    }

    public DateTimeOffset Instant(string column) => InstantText.Read(reader.Utf8(IndexOf(column)), defaultZone, out var instant) switch
    {
        // The library keeps this one for "no time"; exports write it for the same.
        InstantFault.None when instant == default => throw Refused(column, "is the first instant of the calendar, which stands for no time. Write the real one"),
        InstantFault.None => instant.ToUniversalTime(),
        InstantFault.NoZone => throw Refused(column, "names no time zone. Add one, such as +02:00, or give --zone"),
        _ => throw Refused(column, "is not a date and time. Write it as 2025-07-04T10:00:00+02:00"),
    };

    public DateTimeOffset PastInstant(string column, DateTimeOffset now)
    {
        var instant = Instant(column);

        // Clocks of shops and of this machine differ a little.
        return instant <= now.AddMinutes(5) ? instant : throw Refused(column, "lies in the future. Check the year and the zone");
    }

    public Money Money(string amountColumn, string currencyColumn)
    {
        if (!Currency.TryParse(reader.Text(IndexOf(currencyColumn)), out var currency))
            throw Refused(currencyColumn, "is not a currency of ISO 4217. Write three letters, such as EUR");
        var text = reader.Text(IndexOf(amountColumn)).Trim();
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
            throw Refused(amountColumn, "is not a number. Write it as 12.50, without thousands separators");
        if (amount < 0m)
            throw Refused(amountColumn, "is negative. Leave refunds out, or give the smaller value in the first place");
        var money = new Money(amount, currency);
        if (money.Round() != money)
            throw Refused(amountColumn, $"has more decimals than {currency} has. Round it");
        return amount <= SocialCrm.Money.FromMinorUnits(long.MaxValue / 1_000, currency).Amount
            ? money
            : throw Refused(amountColumn, "is too large to be money. Correct it");
    }

    public static RowRefusedException Refused(string column, string what) => new($"Column \"{column}\" {what}.");

    private int IndexOf(string column)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at] == column)
                return at;
        }

        throw new ArgumentException($"The column '{column}' is not read. Add it to the list.", nameof(column));
    }
}
