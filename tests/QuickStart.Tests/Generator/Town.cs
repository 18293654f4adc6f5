using System.Globalization;

namespace QuickStart.Tests.Generator;

/// <summary>Invents the people: one in five never speaks up, a few dozen speak all the time.</summary>
internal sealed class Town(Dice dice)
{
    public const int Size = 900;
    private const int Engaged = 45;
    private const int Casual = 675;

    private readonly HashSet<string> handles = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Person> Populate() => [.. Enumerable.Range(0, Size).Select(Invent)];

    private Person Invent(int number)
    {
        var shop = Shop.All[dice.Weighted(0.3, 0.28, 0.22, 0.2)];
        var given = FirstAndLastNames.Given(dice, shop.Language);
        var family = FirstAndLastNames.Family(dice, shop.Language);
        var voice = number < Engaged ? 28 + dice.Below(52) : number < Engaged + Casual ? 1 + dice.Below(dice.Below(6) + 1) : 0;
        var knownToCrm = voice == 0 || dice.Chance(number < Engaged ? 0.85 : 0.6);
        var person = new Person(number, given, family, shop.Language, shop)
        {
            Email = Email(number, given, family),
            Phone = Phone(number, shop),
            BirthDate = new DateOnly(1948 + dice.Below(60), 1 + dice.Below(12), 1 + dice.Below(28)),
            LoyaltyId = knownToCrm && dice.Chance(0.4) ? string.Create(CultureInfo.InvariantCulture, $"SC-{700_000 + (number * 7)}") : null,
            CustomerIds = knownToCrm ? Numbers(number) : [],
            Voice = voice,
        };
        return person with { Accounts = voice == 0 ? [] : Accounts(person) };
    }

    /// <summary>Every twelfth has signed up twice.</summary>
    private string[] Numbers(int number)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"C-{10_000 + (number * 3)}");
        return dice.Chance(1 / 12.0) ? [first, string.Create(CultureInfo.InvariantCulture, $"C-{20_000 + number}")] : [first];
    }

    private string Email(int number, string given, string family)
    {
        var host = dice.Pick(["example.org", "example.com", "example.net", "mail.example"]);
        var name = $"{Slips.Plain(given)}.{Slips.Plain(family)}".ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{name}{number}@{host}");
    }

    private string Phone(int number, Shop shop)
    {
        var prefix = dice.Pick(shop.PhonePrefixes);
        return prefix[1] == '4'
            ? string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:000}")
            : string.Create(CultureInfo.InvariantCulture, $"{prefix} {number / 100:00} {number % 100:00}");
    }

    private List<PersonAccount> Accounts(Person person)
    {
        var accounts = new List<PersonAccount> { Account(person, Season.Channels[dice.Weighted(0.42, 0.18, 0.26, 0.14)]) };
        if (dice.Chance(person.Number < Engaged ? 0.6 : 0.12))
        {
            var other = Season.Channels[dice.Weighted(0.3, 0.2, 0.3, 0.2)];
            if (other != accounts[0].Channel)
                accounts.Add(Account(person, other));
        }

        return accounts;
    }

    private PersonAccount Account(Person person, string channel)
    {
        var given = Slips.Plain(person.Given).ToLowerInvariant();
        var family = Slips.Plain(person.Family).ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        var key = dice.Below(5) switch
        {
            0 => $"{given}.{family}",
            1 => $"{given}_{family[..1]}{person.BirthDate.Year % 100:00}",
            2 => $"{family}{given[..1]}",
            3 => $"{dice.Pick(["sweet", "frosty", "hungry", "sunny", "two.scoops"])}.{given}",
            _ => $"{given}{dice.Pick(["eats", "_ontour", ".daily", "travels", "_xo"])}",
        };
        while (!handles.Add(channel + ":" + key))
            key += dice.Below(10).ToString(CultureInfo.InvariantCulture);
        var display = dice.Below(4) switch
        {
            0 => $"{person.Given} {person.Family}",
            1 => person.Given,
            2 => $"{person.Given} {dice.Pick(["🍦", "🌞", "🐾", "✨", "🚲"])}",
            _ => $"{person.Given} {person.Family[0]}.",
        };
        return new PersonAccount(channel, key, display, person.CustomerIds.Count > 0 && dice.Chance(0.6));
    }
}
