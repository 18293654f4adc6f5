using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>What <see cref="CustomerUnifier.ResolveAsync"/> answers, and that it is the same engine as runs over everything.</summary>
public sealed class ResolvingTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new();

    private readonly SourceRecord row = People.Stating("crm", "row", People.FullName("Anna Berg"), People.Email("anna@ice.example"));
    private readonly SourceRecord order = People.Stating("orders", "order", People.FullName("Anna Berg"), People.Email("anna@ice.example"));
    private readonly SourceRecord stranger = People.Stating("orders", "stranger", People.FullName("Ben Oak"), People.Email("ben@ice.example"));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task The_first_record_of_somebody_is_somebody_new()
    {
        var whose = await Resolved(row);

        Assert.Equal(ResolutionOutcome.New, whose.Outcome);
        Assert.Equal("anna@ice.example", whose.Customer![AttributeKind.Email]);
        Assert.Equal(await crm.CustomerOfAsync(row), whose.Customer.Id);
        Assert.False(whose.NeedsReview);
    }

    [Fact]
    public async Task A_further_record_is_that_of_somebody_known_with_the_golden_record()
    {
        await Resolved(stranger);
        var first = await Resolved(row);

        var second = await Resolved(order with { ObservedAt = People.Noon.AddDays(1), Values = [.. order.Values, People.Phone("+44 7911 123456")] });

        Assert.Equal((ResolutionOutcome.Known, first.Customer!.Id), (second.Outcome, second.Customer!.Id));
        Assert.Equal(["row", "order"], second.Customer.Records.Select(record => record.Key));
        Assert.Equal("+44 7911 123456", second.Customer[AttributeKind.Phone]);
    }

    [Fact]
    public async Task The_same_record_again_is_known_and_changes_nothing()
    {
        var first = await Resolved(row);
        var history = (await crm.HistoryAsync()).Count;

        var again = await Resolved(row);

        Assert.Equal((ResolutionOutcome.Known, first.Customer!.Id), (again.Outcome, again.Customer!.Id));
        Assert.Equal(history, (await crm.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Who_is_alike_without_being_sure_is_for_a_person_to_decide()
    {
        // A phone may be a family's.
        var mother = People.Stating("crm", "mother", People.Phone("+44 7911 123456"), People.Email("mother@ice.example"));
        var child = People.Stating("shop", "child", People.Phone("+44 7911 123456"), People.Email("child@ice.example"));
        await Resolved(mother);

        var whose = await Resolved(child);
        var doubt = Assert.Single(whose.Doubts);
        await crm.Unifier.UnlinkAsync(mother.Id, child.Id);

        Assert.True(whose.NeedsReview);
        Assert.Equal((mother.Id, true), (doubt.Record, doubt.Probability is > 0.1 and < 0.9));
        Assert.Equal(doubt.IsLinked, doubt.Customer == whose.Customer!.Id);
        Assert.NotEqual(await crm.CustomerOfAsync(mother), await crm.CustomerOfAsync(child));
    }

    [Fact]
    public async Task Many_at_once_end_as_one_run_over_all_does()
    {
        var people = Enumerable.Range(0, 300).Select(number => People.Stating(
            number % 3 == 0 ? "crm" : "shop", $"{number}", People.FullName($"Person {(char)('A' + number % 20)}lder"), People.Email($"{number / 2}@ice.example"))).ToArray();
        await using var other = new CustomersOnSqlite();

        var answers = await Task.WhenAll(people.Select(person => crm.Unifier.ResolveAsync(person)));
        await other.TakeInAsync(people);

        Assert.Equal(await other.ClustersAsync(), await crm.ClustersAsync());
        foreach (var (person, answer) in people.Zip(answers))
            Assert.Contains(answer.Customer!.Records, record => record.Id == person.Id);
    }

    [Fact]
    public async Task A_rule_that_fails_on_one_record_fails_that_one_alone()
    {
        await using var failing = new CustomersOnSqlite(crm => crm.AddBlockingRule<Choosy>());
        await failing.Unifier.ResolveAsync(stranger);

        // All of them wait for the same transaction.
        var answers = new[] { row, People.Stating("crm", "poison"), order }.Select(record => failing.Unifier.ResolveAsync(record)).ToArray();
        await Assert.ThrowsAsync<InvalidOperationException>(() => answers[1]);

        Assert.Equal((await answers[0]).Customer!.Id, (await answers[2]).Customer!.Id);
    }

    [Fact]
    public async Task What_no_store_keeps_is_refused_and_nothing_is_stored()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.ResolveAsync(row with { Key = "" }));

        Assert.Equal("", await crm.ClustersAsync());
    }

    private async Task<Resolution> Resolved(SourceRecord record)
    {
        var unifier = crm.Unifier;
        var whose = await unifier.ResolveAsync(record);
        return whose;
    }

    private sealed class Choosy : IBlockingRule
    {
        public string Name => "choosy";

        public void Collect(SourceRecord record, ICollection<string> values)
        {
            if (record.Key == "poison")
                throw new InvalidOperationException("This record is not for me.");
        }
    }
}
