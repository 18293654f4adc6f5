using System.Globalization;
using SocialCrm;

namespace QuickStart.Report;

/// <summary>Writes figures the same way everywhere: no machine's culture shows.</summary>
internal static class Figures
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Amount(decimal amount, Currency currency) =>
        currency.Code + " " + amount.ToString("N" + currency.MinorDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static string Amount(Money money) => Amount(money.Amount, money.Currency);

    public static string Amount(double amount, Currency currency) =>
        double.IsFinite(amount) ? Amount((decimal)amount, currency) : "∞";

    public static string Percent(double fraction) => double.IsFinite(fraction)
        ? (fraction * 100).ToString("+#,0;−#,0;0", CultureInfo.InvariantCulture) + " %"
        : "∞";

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string Plural(long count, string one, string many) => Count(count) + " " + (count == 1 ? one : many);
}
