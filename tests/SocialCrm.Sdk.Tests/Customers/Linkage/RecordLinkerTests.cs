using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>What holds for every linkage, whatever the records.</summary>
public class RecordLinkerTests
{
    private static readonly string[] Syllables = [.. "bdfgklmnprstvz".SelectMany(first => "aeiou".SelectMany(second => "lmnrst".Select(third => $"{first}{second}{third}")))];

    private static readonly DateTimeOffset Then = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Any_number_of_threads_gives_the_same_customers_and_the_same_model()
    {
        var one = Linked(PeopleBatch.Synthetic(5_000), threads: 1);
        var many = Linked(PeopleBatch.Synthetic(5_000), threads: 8);

        Assert.Equal(one.Clusters.ToArray(), many.Clusters.ToArray());
        Assert.Equal(one.EstimatedPrecision, many.EstimatedPrecision);
        Assert.Equal(one.Explain(0, 1).TotalWeight, many.Explain(0, 1).TotalWeight);
    }

    [Fact]
    public void Equal_verified_ids_link_and_different_ones_never_do()
    {
        var batch = new RecordBatch(new LinkageOptions());
        Add(batch, "Ada", "Lovelace", new RecordValue(AttributeKind.VerifiedId, "1", "card"));
        Add(batch, "Grace", "Hopper", new RecordValue(AttributeKind.VerifiedId, "1", "card"));
        Add(batch, "Ada", "Lovelace", new RecordValue(AttributeKind.VerifiedId, "2", "card"), new RecordValue(AttributeKind.Email, "ada@example.org"));
        Add(batch, "Ada", "Lovelace", new RecordValue(AttributeKind.VerifiedId, "3", "card"), new RecordValue(AttributeKind.Email, "ada@example.org"));

        var result = Linked(batch);

        Assert.Equal([0, 0, 1, 2], result.Clusters.ToArray());
    }

    [Fact]
    public void A_source_that_holds_nobody_twice_is_believed()
    {
        string[] sources = ["a", "a", "b"];
        RecordBatch Made(bool unique)
        {
            var batch = new RecordBatch(new LinkageOptions());
            foreach (var source in sources)
            {
                batch.Begin(batch.Source(new SourceId(source), unique && source == "a"), $"{batch.Count}");
                batch.Set(batch.Slot(AttributeKind.FullName), "Ada Lovelace");
                batch.Set(batch.Slot(AttributeKind.Email), "ada@example.org");
                batch.Set(batch.Slot(AttributeKind.BirthDate), "1815-12-10");
                batch.End();
            }

            return batch;
        }

        var believed = Linked(Made(unique: true));
        var other = Linked(Made(unique: false));

        Assert.Equal(2, believed.CustomerCount);
        Assert.NotEqual(believed.Clusters[0], believed.Clusters[1]);
        Assert.Equal(1, other.CustomerCount);
    }

    [Fact]
    public void A_value_that_everybody_has_links_nobody()
    {
        var batch = PeopleBatch.Of([.. Enumerable.Range(0, 2_000).Select(i => (Word(i, 2), Word(i + 5_000, 3), "info@shop.example", Date(i)))]);

        var result = Linked(batch);

        Assert.Equal(2_000, result.CustomerCount);
    }

    [Fact]
    public void A_source_that_sends_the_same_person_daily_gives_one_customer()
    {
        var people = Enumerable.Range(0, 400).Select(_ => ("Ada", "Lovelace", "ada@example.org", "1815-12-10"))
            .Concat(Enumerable.Range(0, 300).Select(i => (Word(i, 2), Word(i + 5_000, 3), Word(i + 9_000, 4) + "@example.org", Date(i))));

        var result = Linked(PeopleBatch.Of([.. people]));

        Assert.Equal(301, result.CustomerCount);
        Assert.Single(result.Clusters[..400].ToArray().Distinct());
    }

    [Fact]
    public void Records_that_say_nothing_or_nonsense_stand_alone()
    {
        string[] names = ["", "x", new string('z', 5_000_000), "\0\u0001\ud800", "\u202eadA\u202c", "\U0001f600\U0001f600", "n/a", "???", "  "];
        var batch = new RecordBatch(new LinkageOptions());
        foreach (var name in names.Concat(names))
        {
            batch.Begin(batch.Source(new SourceId("crm")), $"{batch.Count}");
            foreach (var kind in Enum.GetValues<AttributeKind>())
                batch.Set(batch.Slot(kind, kind is AttributeKind.Category or AttributeKind.Id ? "any" : "v"), kind == AttributeKind.VerifiedId ? "" : name);
            batch.End();
        }

        var result = Linked(batch);

        Assert.Equal(names.Length * 2, result.Clusters.Length);
        Assert.All((int[])[0, 6, 7, 8], record => Assert.NotEqual(result.Clusters[record], result.Clusters[record + names.Length]));
    }

    [Fact]
    public void An_empty_batch_has_no_customers() => Assert.Equal(0, Linked(new RecordBatch(new LinkageOptions())).CustomerCount);

    [Fact]
    public void Parents_and_children_in_one_house_are_several_people()
    {
        var people = new List<(string, string, string, string)>();
        for (var house = 0; house < 500; house++)
        {
            people.Add((Word(house, 2), Word(house + 5_000, 3), "", Date(house)));
            people.Add((Word(house + 1_000, 2), Word(house + 5_000, 3), "", Date(house + 7_000)));
        }

        var result = Linked(PeopleBatch.Of([.. people]));

        Assert.Equal(1_000, result.CustomerCount);
    }

    // Words and dates that are scattered as real ones are.
    private static string Word(int number, int syllables) =>
        string.Concat(Enumerable.Range(0, syllables).Select(place => Syllables[(int)(Scattered(number * 8 + place) % (uint)Syllables.Length)]));

    private static string Date(int number) => new DateOnly(1940, 1, 1).AddDays((int)(Scattered(number + 90_000) % 25_000)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static uint Scattered(int number) => (uint)((ulong)(number + 1) * 0x9E37_79B9_7F4A_7C15 >> 33);

    private static LinkageResult Linked(RecordBatch batch, int threads = 2) => new RecordLinker(new LinkageOptions { Parallelism = threads }).Link(batch);

    private static void Add(RecordBatch batch, string given, string family, params RecordValue[] values) => batch.Add(new SourceRecord
    {
        Source = new SourceId("crm"),
        Key = $"{batch.Count}",
        ObservedAt = Then,
        Values = [new(AttributeKind.GivenName, given), new(AttributeKind.FamilyName, family), .. values],
    });
}
