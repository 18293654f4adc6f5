using System.Text.Json;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>A model is learned from a store as its steps decide: by the host's rules and comparisons too, and with however many kinds of ids.</summary>
public sealed class LearningFromAStoreTests
{
    private const int Kinds = 60;

    [Fact]
    public async Task Of_more_kinds_of_ids_than_there_is_room_for_the_most_frequent_are_learned_and_the_others_named()
    {
        await using var crm = new CustomersOnSqlite();
        // The lower its number, the more records state a kind; what is verified is stated least.
        await crm.TakeInAsync([.. Enumerable.Range(0, Kinds).Select(record => People.Stating(
            "crm",
            $"{record}",
            [
                People.FullName($"Anna Be{(char)('a' + record % 26)}g"), .. Enumerable.Range(0, Kinds - record).Select(kind => new RecordValue(AttributeKind.Id, $"{record}{kind}X", $"Kind-{kind:00}")),
                .. record == 7 ? new[] { People.Loyalty("L-123456") } : [],
            ]))]);

        var model = await crm.Unifier.LearnAsync();

        var room = LinkageFields.MostQualified - 1;
        Assert.Equal(Enumerable.Range(room, Kinds - room).Select(kind => $"id:kind-{kind:00}"), model.LeftOut);
        var (fields, _, _) = await KeptAsync(model);
        Assert.Contains("verified-id:loyalty", fields.Keys);
        Assert.Equal(Kinds, fields["id:kind-00"]);
        Assert.Equal(room, fields.Keys.Count(field => field.StartsWith("id:kind-", StringComparison.Ordinal)));
        Assert.NotNull(await crm.Unifier.UseModelAsync(model));
    }

    [Fact]
    public async Task Nothing_is_left_out_where_there_is_room_for_all()
    {
        await using var crm = new CustomersOnSqlite();
        await crm.TakeInAsync(People.Stating("crm", "one", new RecordValue(AttributeKind.Id, "4711A"), new RecordValue(AttributeKind.Id, "4711B", "shop")));

        var model = await crm.Unifier.LearnAsync();

        Assert.Empty(model.LeftOut);
        Assert.Equal(["id:", "id:shop"], (await KeptAsync(model)).Fields.Keys.Where(field => field.StartsWith("id:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_rules_of_the_host_make_of_records_is_learned_to_the_letter()
    {
        await using var crm = new CustomersOnSqlite(crm => crm.AddBlockingRule<DeskRule>());
        await crm.TakeInAsync([.. Crowd()]);

        var model = await crm.Unifier.LearnAsync();

        var (fields, values, _) = await KeptAsync(model);
        Assert.Equal(Crowd().Count(), fields["id:desk"]);
        Assert.Equal(Of("desk 3, left"), Assert.Single(values["id:desk"], value => value == Of("desk 3, left")));

        static string Of(string text)
        {
            Span<char> digits = stackalloc char[ValueHash.Length];
            ValueHash.Write(text, digits);
            return digits.ToString();
        }
    }

    [Fact]
    public async Task What_the_host_compares_says_who_is_one_person_while_a_model_is_learned()
    {
        await using var plain = new CustomersOnSqlite();
        await using var comparing = new CustomersOnSqlite(crm => crm.AddComparison<SameDesk>());
        await plain.TakeInAsync([.. Crowd()]);
        await comparing.TakeInAsync([.. Crowd()]);

        var (without, with) = (await KeptAsync(await plain.Unifier.LearnAsync()), await KeptAsync(await comparing.Unifier.LearnAsync()));

        // The host is sure that nobody is at two desks, so that there are fewer pairs of one person than names alone make believe.
        Assert.True(with.One < 0.8 * without.One, $"{with.One} {without.One}");
        Assert.DoesNotContain("same-desk", JsonSerializer.Serialize(with.Fields.Keys));
    }

    /// <summary>Eight records of each of fifty names, at several desks.</summary>
    private static IEnumerable<SourceRecord> Crowd() => Enumerable.Range(0, 400).Select(number => People.Stating(
        number % 2 == 0 ? "crm" : "shop",
        $"{number}",
        new RecordValue(AttributeKind.GivenName, "Anna"),
        new RecordValue(AttributeKind.FamilyName, $"B{(char)('a' + number % 50 % 25)}{(char)('a' + number % 50 / 25)}rg"),
        People.BirthDate($"{1960 + number % 50}-03-04"),
        new RecordValue(AttributeKind.Text, $"desk {number % 40}, left")));

    private static async Task<(Dictionary<string, long> Fields, Dictionary<string, string[]> Values, double One)> KeptAsync(LinkageModel model)
    {
        using var stream = new MemoryStream();
        await model.SaveAsync(stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        var fields = document.RootElement.GetProperty("fields").EnumerateArray().ToList();
        return (
            fields.ToDictionary(field => field.GetProperty("name").GetString()!, field => field.GetProperty("stated").GetInt64()),
            fields.ToDictionary(field => field.GetProperty("name").GetString()!, field => field.GetProperty("values").EnumerateObject().Select(value => value.Name).ToArray()),
            document.RootElement.GetProperty("shares").GetProperty("one").GetDouble());
    }

    private static string? DeskOf(SourceRecord record) => record.Values.FirstOrDefault(value => value.Kind == AttributeKind.Text)?.Value;

    private sealed class DeskRule : IBlockingRule
    {
        public string Name => "desk";

        public void Collect(SourceRecord record, ICollection<string> values)
        {
            if (DeskOf(record) is { } desk)
                values.Add(desk);
        }
    }

    private sealed class SameDesk : IComparison
    {
        public string Name => "same-desk";

        public MatchWeight Compare(SourceRecord left, SourceRecord right) =>
            DeskOf(left) == DeskOf(right) ? new MatchWeight(Name, 3, "same desk") : new MatchWeight(Name, -25, "different desks");
    }
}
