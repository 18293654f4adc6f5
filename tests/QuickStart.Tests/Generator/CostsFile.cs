using System.Globalization;

namespace QuickStart.Tests.Generator;

/// <summary>Writes costs.csv: what each channel cost a month, and what the gift campaign cost to run.</summary>
internal static class CostsFile
{
    private static readonly (string Channel, decimal Monthly)[] Monthly = [("instagram", 210m), ("x", 145m), ("facebook", 160m), ("reviews", 45m)];

    public static string Write(string campaign)
    {
        var csv = new CsvText("channel,from,to,amount,currency,campaign");
        for (var month = 5; month <= 9; month++)
        {
            var from = new DateTimeOffset(2025, month, 1, 0, 0, 0, TimeSpan.FromHours(2));
            foreach (var (channel, monthly) in Monthly)
            {
                var amount = monthly + (month is 7 or 8 ? Math.Round(monthly * 0.25m, 2) : 0m);
                Row(csv, channel, (from, from.AddMonths(1)), amount, "");
            }
        }

        var july = new DateTimeOffset(2025, 7, 4, 0, 0, 0, TimeSpan.FromHours(2));
        Row(csv, "instagram", (july, july.AddMonths(1)), 120m, campaign);
        Row(csv, "facebook", (july, july.AddMonths(1)), 60m, campaign);
        return csv.ToString();
    }

    private static void Row(CsvText csv, string channel, (DateTimeOffset From, DateTimeOffset To) period, decimal amount, string campaign) => csv.Row(
        channel,
        period.From.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        period.To.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        amount.ToString("0.00", CultureInfo.InvariantCulture),
        "EUR",
        campaign);
}
