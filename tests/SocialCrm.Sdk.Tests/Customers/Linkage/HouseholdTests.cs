using SocialCrm.Benchmarks.People;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>A linkage tells who lives together, and which values too many share to say so.</summary>
public class HouseholdTests
{
    private static readonly (AttributeKind, string)[][] Street =
    [
        Person(0, (AttributeKind.Phone, "+442079460001")),
        Person(1, (AttributeKind.Phone, "+442079460001"), (AttributeKind.Email, "family@example.org")),
        Person(2, (AttributeKind.Email, "family@example.org")),
        Person(3, (AttributeKind.Street, "12 High Street"), (AttributeKind.Postcode, "AB1 2CD")),
        Person(4, (AttributeKind.Street, "12, High street"), (AttributeKind.Postcode, "ab12cd")),
        Person(5, (AttributeKind.Street, "14 High Street"), (AttributeKind.Postcode, "AB1 2CD")),
        Person(6, (AttributeKind.Street, "High Street"), (AttributeKind.Postcode, "AB1 2CD")),
        Person(7, (AttributeKind.Street, "High Street"), (AttributeKind.Postcode, "AB1 2CD")),
        [(AttributeKind.GivenName, "Evelyn"), (AttributeKind.FamilyName, "Klein"), (AttributeKind.Postcode, "ZE2 9XY"), (AttributeKind.BirthDate, MadeUp.Born(8))],
        [(AttributeKind.GivenName, "Darius"), (AttributeKind.FamilyName, "Klein"), (AttributeKind.Postcode, "ZE2 9XY"), (AttributeKind.BirthDate, MadeUp.Born(9))],
        Person(10),
        Person(11),
    ];

    [Fact]
    public void Who_shares_a_phone_an_address_or_an_email_lives_together()
    {
        var result = Linked(MadeUp.Batch(Street.Length, i => Street[i]));

        Assert.Equal(Street.Length, result.CustomerCount);
        Assert.Equal(["0 1 2: email phone", "3 4: address", "8 9: family-name+postcode"], result.Households.Select(Told));
        Assert.Empty(result.Hubs);
    }

    [Fact]
    public void A_value_of_more_customers_than_live_together_is_a_hub_and_makes_no_household()
    {
        var batch = MadeUp.Batch(160, i => Person(
            i,
            (AttributeKind.Phone, i < 11 ? "+442079460002" : i < 21 ? "+442079460003" : ""),
            (AttributeKind.Email, i < 150 ? "counter@shop.example" : ""),
            (AttributeKind.Street, i is >= 30 and < 50 ? "1 Tower Court" : ""),
            (AttributeKind.Postcode, i is >= 30 and < 50 ? "AB1 2CD" : "")));

        var result = Linked(batch);

        Assert.Equal(
            [("email", "counter@shop.example", 150, 150, true), ("address", "1 tower court, AB12CD", 20, 20, false), ("phone", "+442079460002", 11, 11, false)],
            result.Hubs.Select(hub => (hub.Field, hub.Value, hub.Customers, hub.Records, hub.IsSetAside)));
        Assert.Equal(["11 12 13 14 15 16 17 18 19 20: phone"], result.Households.Select(Told));
    }

    [Fact]
    public void A_long_chain_of_shared_values_is_no_household()
    {
        var result = Linked(MadeUp.Batch(300, Link));
        var turned = Linked(MadeUp.Batch(300, i => Link(299 - i)));

        Assert.All(result.Households, home => Assert.InRange(home.Customers.Count, 2, 10));
        var members = result.Households.SelectMany(home => home.Customers).ToArray();
        Assert.Distinct(members);
        Assert.InRange(members.Length, 270, 300);
        Assert.Equal(result.Households.Select(Told).Order(), turned.Households.Select(home => $"{string.Join(' ', home.Customers.Select(i => 299 - i).Order())}: {string.Join(' ', home.Shared)}").Order());

        static (AttributeKind, string)[] Link(int i) => Person(i, (AttributeKind.Phone, $"+44207946{i / 2 + 1000}"), (AttributeKind.Email, $"pair{(i + 1) / 2}@example.org"));
    }

    [Fact]
    public void A_frequent_name_in_a_large_town_is_no_household()
    {
        // Two hundred names in twenty towns: five people of a name in each, as chance has it.
        var batch = MadeUp.Batch(20_000, i =>
            [(AttributeKind.GivenName, MadeUp.Given(i)), (AttributeKind.FamilyName, MadeUp.Family(MadeUp.Below(200, i, 1))), (AttributeKind.Postcode, $"{10_000 + MadeUp.Below(20, i, 2)}"), (AttributeKind.BirthDate, MadeUp.Born(i))]);

        Assert.Empty(Linked(batch).Households);
    }

    [Fact]
    public void Households_do_not_depend_on_the_order_of_records()
    {
        var people = PeopleRecords.Make(5_000).ToArray();
        var order = Enumerable.Range(0, people.Length).ToArray();
        new Random(5).Shuffle(order);

        var (one, model) = Homes(Enumerable.Range(0, people.Length), null);
        var (other, _) = Homes(order, model);

        Assert.InRange(one.Length, 200, 5_000);
        Assert.Equal(one, other);

        (string[] Homes, LinkageModel Model) Homes(IEnumerable<int> records, LinkageModel? model)
        {
            int[] numbers = [.. records];
            var batch = MadeUp.Batch(
                numbers.Length,
                i =>
                [
                    (AttributeKind.GivenName, people[numbers[i]].GivenName), (AttributeKind.FamilyName, people[numbers[i]].Surname), (AttributeKind.BirthDate, people[numbers[i]].BirthDate),
                    (AttributeKind.Email, people[numbers[i]].Email), (AttributeKind.Phone, people[numbers[i]].Phone), (AttributeKind.Postcode, people[numbers[i]].Postcode),
                ],
                i => $"{numbers[i]}");
            var result = new RecordLinker(new LinkageOptions()).Link(batch, model);
            var keys = Enumerable.Range(0, numbers.Length).ToLookup(i => result.Clusters[i], i => numbers[i]);
            return ([.. result.Households.Select(home => $"{string.Join(' ', home.Customers.SelectMany(customer => keys[customer]).Order())}: {string.Join(' ', home.Shared)}").Order(StringComparer.Ordinal)], result.Model);
        }
    }

    [Fact]
    public void Households_of_synthetic_people_are_mostly_true()
    {
        const int Rows = 10_000;
        var people = PeopleRecords.Make(Rows).ToArray();

        var result = Linked(PeopleBatch.Synthetic(Rows));

        // People of one made household share the family name, whatever else they share.
        var members = Enumerable.Range(0, Rows).ToLookup(record => result.Clusters[record], record => people[record].Surname.ToUpperInvariant());
        var alike = result.Households.Count(home => home.Customers.Select(customer => members[customer].ToHashSet()).Aggregate((left, right) => [.. left.Intersect(right)]).Count > 0);
        Assert.InRange(result.Households.Count, 200, Rows);
        Assert.InRange((double)alike / result.Households.Count, 0.8, 1);
    }

    [Fact]
    public void A_report_tells_the_household_of_a_customer_and_of_whom_it_asks()
    {
        var batch = MadeUp.Batch(Street.Length, i => Street[i]);
        var report = new LinkageReport(Linked(batch));

        Assert.Equal([0, 1, 2], report.HouseholdOf(1)!.Customers);
        Assert.Null(report.HouseholdOf(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.HouseholdOf(Street.Length));
        var asked = new LinkageReport(Linked(PeopleBatch.Synthetic(5_000))).Review(200);
        var atHome = asked.Where(pair => pair.Reason.EndsWith("Both customers are of one household, by family-name+postcode.", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(atHome);
        Assert.DoesNotContain(atHome, pair => pair.IsOneCustomer);
    }

    [Fact]
    public void An_empty_batch_has_no_households() => Assert.Empty(Linked(new RecordBatch(new LinkageOptions())).Households);

    private static (AttributeKind, string)[] Person(int number, params (AttributeKind, string)[] values) =>
        [(AttributeKind.GivenName, MadeUp.Given(number)), (AttributeKind.FamilyName, MadeUp.Family(number)), (AttributeKind.BirthDate, MadeUp.Born(number)), .. values];

    private static string Told(SocialCrm.Customers.Household home) => $"{string.Join(' ', home.Customers)}: {string.Join(' ', home.Shared)}";

    private static LinkageResult Linked(RecordBatch batch) => new RecordLinker(new LinkageOptions()).Link(batch);
}
