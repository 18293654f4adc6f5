using System.Globalization;
using QuickStart.Sample;

namespace QuickStart.Tests.Generator;

/// <summary>Decides which gifts come back with an order, and which codes are typed that cannot work.</summary>
/// <param name="dice">Chooses.</param>
/// <param name="till">Makes the orders.</param>
/// <param name="codes">The code that the campaign gives to each account.</param>
internal sealed class GiftsComingBack(Dice dice, Till till, IReadOnlyDictionary<PersonAccount, string> codes)
{
    /// <summary>Adds the orders with codes; answers the one that is cancelled later.</summary>
    public Purchase AddTo(List<Purchase> orders, IReadOnlyList<Utterance> said)
    {
        var redeemed = new List<Purchase>();
        foreach (var account in Recipients(said))
        {
            if (!dice.Chance(0.62))
                continue;
            var order = till.Buy(account.Person, SampleSeason.SentAt.AddSeconds(3_600 + (dice.Below(24) * 86_400) + dice.Below(11 * 3_600)));
            order.Code = Typed(codes[account.Account]);
            order.MustNameBuyer = true;
            redeemed.Add(order);
        }

        orders.AddRange(redeemed);
        Misuse(orders, redeemed);
        return redeemed[redeemed.Count / 2];
    }

    /// <summary>Those who spoke up often enough before the gifts went out, with the account they used most.</summary>
    public static IEnumerable<(Person Person, PersonAccount Account)> Recipients(IReadOnlyList<Utterance> said) =>
        from one in said
        where one.At < SampleSeason.SentAt
        group one by one.Person into person
        let accounts = person.GroupBy(one => one.Account).OrderByDescending(account => account.Count()).ToList()
        where accounts[0].Count() >= SampleSeason.Regular && (accounts.Count == 1 || accounts[0].Count() > accounts[1].Count())
        orderby person.Key.Number
        select (person.Key, accounts[0].Key);

    /// <summary>Most copy the code; some type it in small letters or without its dashes.</summary>
    private string Typed(string code) => dice.Below(8) switch
    {
        0 => code.ToLowerInvariant(),
        1 => code.Replace("-", "", StringComparison.Ordinal),
        2 => " " + code,
        _ => code,
    };

    private void Misuse(List<Purchase> orders, List<Purchase> redeemed)
    {
        Try(orders, redeemed[1], redeemed[1].Code!, redeemed[1].At.AddDays(1));
        Try(orders, redeemed[4], redeemed[4].Code!.ToLowerInvariant(), redeemed[4].At.AddHours(3));
        for (var guess = 0; guess < 3; guess++)
        {
            var code = redeemed[7 + guess].Code!.Trim();
            var at = code.Length - 3;
            Try(orders, redeemed[7 + guess], code[..at] + (code[at] == '7' ? '8' : '7') + code[(at + 1)..], redeemed[7 + guess].At.AddMinutes(-2));
        }

        Try(orders, redeemed[11], "FREESCOOP", redeemed[11].At.AddDays(2));
        Try(orders, redeemed[12], "SCOOPOLIS10", redeemed[12].At.AddDays(1));
    }

    private void Try(List<Purchase> orders, Purchase like, string code, DateTimeOffset at)
    {
        var order = till.Buy(like.Buyer, at);
        order.Code = code;
        orders.Add(order);
    }

    public static string Cancel(Purchase order)
    {
        var csv = new CsvText("order_id,time");
        csv.Row(order.Id, order.At.AddHours(20).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        return csv.ToString();
    }
}
