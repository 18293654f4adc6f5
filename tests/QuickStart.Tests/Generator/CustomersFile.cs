using System.Globalization;

namespace QuickStart.Tests.Generator;

/// <summary>Writes customers.csv: one row a person and handle, misspelt second sign-ups, and households that share an address.</summary>
internal sealed class CustomersFile(Dice dice)
{
    private readonly CsvText csv = new("customer_id,given_name,family_name,email,phone,birth_date,city,postcode,loyalty_id,channel,handle");

    public string Write(IReadOnlyList<Person> people)
    {
        foreach (var person in people.Where(person => person.CustomerIds.Count > 0))
        {
            First(person);
            if (person.CustomerIds.Count > 1)
                Second(person);
            if (person.Number % 71 == 5 && person.LoyaltyId is not null)
                Child(person);
        }

        return csv.ToString();
    }

    private void First(Person person)
    {
        var known = person.Accounts.Where(account => account.InCrm).ToList();
        Row(person, person.CustomerIds[0], known.FirstOrDefault());
        foreach (var account in known.Skip(1))
            Row(person, person.CustomerIds[0], account);
    }

    /// <summary>The same person again: the name misspelt, and either the address or the number missing.</summary>
    private void Second(Person person)
    {
        var byPhone = dice.Chance(0.4);
        csv.Row(
            person.CustomerIds[1],
            dice.Chance(0.5) ? Slips.Misspell(dice, person.Given) : person.Given,
            Slips.Misspell(dice, person.Family),
            byPhone ? "" : Slips.Redress(dice, person.Email),
            byPhone ? Slips.Rewrite(dice, person.Phone) : "",
            dice.Chance(0.5) ? Born(person.BirthDate) : "",
            person.Shop.City,
            "",
            "",
            "",
            "");
    }

    /// <summary>A child with a card of its own on the parent's address: one mailbox, two people.</summary>
    private void Child(Person parent) => csv.Row(
        parent.CustomerIds[0] + "-J",
        FirstAndLastNames.Given(dice, parent.Language),
        parent.Family,
        parent.Email,
        "",
        Born(new DateOnly(2012, 1 + dice.Below(12), 1 + dice.Below(28))),
        parent.Shop.City,
        parent.Shop.Postcode,
        parent.LoyaltyId + "-J",
        "",
        "");

    private void Row(Person person, string customerId, PersonAccount? account) => csv.Row(
        customerId,
        person.Given,
        person.Family,
        person.Email,
        person.Number % 5 == 4 ? "" : person.Phone,
        Born(person.BirthDate),
        person.Shop.City,
        person.Shop.Postcode,
        person.LoyaltyId,
        account?.Channel,
        account?.Key);

    private static string Born(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
