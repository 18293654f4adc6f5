using System.Globalization;

namespace QuickStart.Tests.Generator;

/// <summary>Lets the people buy: some days after they spoke up, more so after a review or a picture, and some just so.</summary>
internal sealed class Till(Dice dice)
{
    public List<Purchase> Over(IReadOnlyList<Person> people, IReadOnlyList<Utterance> said)
    {
        var all = new List<Purchase>();
        foreach (var utterance in said)
        {
            var pull = utterance.Account.Channel switch { "instagram" => 0.22, "reviews" => 0.34, "facebook" => 0.14, _ => 0.05 };
            if (utterance.Topic == "complaint")
                pull /= 3;
            if (dice.Chance(pull))
                all.Add(Buy(utterance.Person, Opening(utterance.At.AddSeconds(1_800 + dice.Below(5 * 86_400)))));
        }

        for (var walkIn = 0; walkIn < 700; walkIn++)
            all.Add(Buy(dice.Chance(0.75) ? dice.Pick(people) : null, Season.Moment(dice)));
        all.RemoveAll(purchase => purchase.At >= Season.End);
        return all;
    }

    /// <summary>Nobody buys ice cream at three in the morning.</summary>
    private DateTimeOffset Opening(DateTimeOffset at) =>
        at.Hour is >= 9 and < 22 ? at : at.AddDays(at.Hour < 9 ? 0 : 1).AddTicks(-at.TimeOfDay.Ticks).AddSeconds(Season.Afternoon(dice));

    public static void Number(List<Purchase> all)
    {
        all.Sort((left, right) => left.At.CompareTo(right.At));
        for (var index = 0; index < all.Count; index++)
            all[index].Id = string.Create(CultureInfo.InvariantCulture, $"R-{250_001 + index}");
    }

    public string Write(IReadOnlyList<Purchase> all)
    {
        var csv = new CsvText("order_id,time,value,currency,customer_id,email,phone,code");
        for (var index = 0; index < all.Count; index++)
        {
            var one = all[index];
            var how = one.Buyer is null ? 4 : dice.Weighted(0.42, 0.33, 0.13, one.MustNameBuyer ? 0 : 0.12);
            csv.Row(
                one.Id,
                one.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                one.Value.ToString("0.00", CultureInfo.InvariantCulture),
                index % 641 == 320 ? "EURO" : "EUR",
                how == 0 && one.Buyer!.CustomerIds.Count > 0 ? one.Buyer.CustomerIds[^1] : "",
                how == 1 || (how == 0 && one.Buyer!.CustomerIds.Count == 0) ? Slips.Redress(dice, one.Buyer!.Email) : "",
                how == 2 ? Slips.Rewrite(dice, one.Buyer!.Phone) : "",
                one.Code);
        }

        return csv.ToString();
    }

    public Purchase Buy(Person? buyer, DateTimeOffset at)
    {
        var scoops = 1 + dice.Below(4) + dice.Below(3);
        var tubs = dice.Chance(0.2) ? 1 + dice.Below(2) : 0;
        return new Purchase(buyer, at, (scoops * 2.30m) + (tubs * 8.90m) + (dice.Chance(0.3) ? 1.20m : 0m));
    }
}
