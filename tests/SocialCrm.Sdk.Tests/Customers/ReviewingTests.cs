using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>What a store has to ask a person, and what takes it off the list.</summary>
public sealed class ReviewingTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new();

    // A phone may be a family's.
    private readonly SourceRecord mother = People.Stating("crm", "mother", People.Phone("+44 7911 123456"), People.Email("mother@ice.example"));
    private readonly SourceRecord child = People.Stating("shop", "child", People.Phone("+44 7911 123456"), People.Email("child@ice.example"));
    private readonly SourceRecord stranger = People.Stating("shop", "stranger", People.FullName("Ben Oak"), People.Email("ben@ice.example"));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task Who_is_alike_without_being_sure_is_asked_about_later_too()
    {
        await crm.TakeInAsync(mother, child, stranger);

        var directory = crm.Customers;
        var questions = await directory.ReviewAsync(most: 20);
        var asked = Assert.Single(questions);

        Assert.Equal(new[] { mother.Id, child.Id }.ToHashSet(), [asked.Left, asked.Right]);
        Assert.Equal((await crm.CustomerOfAsync(mother), await crm.CustomerOfAsync(child)), asked.Left == mother.Id ? (asked.LeftCustomer, asked.RightCustomer) : (asked.RightCustomer, asked.LeftCustomer));
        var weighed = await crm.Customers.ExplainAsync(mother.Id, child.Id);
        Assert.Equal(LinkageEvidence.Probability(weighed!.TotalWeight), asked.Probability, 5);
        Assert.Equal((1, 1, asked.LeftCustomer == asked.RightCustomer), (asked.LeftRecords, asked.RightRecords, asked.IsOneCustomer));
        Assert.NotEmpty(asked.Reason);
    }

    [Fact]
    public async Task Resolving_and_runs_leave_the_same_questions()
    {
        await using var other = new CustomersOnSqlite();
        await crm.TakeInAsync(mother, child, stranger);
        foreach (var record in new[] { stranger, child, mother })
            await other.Unifier.ResolveAsync(record);

        Assert.Equal(await ToldAsync(crm), await ToldAsync(other));
        Assert.NotEmpty(await ToldAsync(crm));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_decided_is_not_asked_again(bool areOne)
    {
        await crm.TakeInAsync(mother, child, stranger);

        await (areOne ? crm.Unifier.LinkAsync(mother.Id, child.Id) : crm.Unifier.UnlinkAsync(mother.Id, child.Id));

        Assert.Empty(await crm.Customers.ReviewAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_decided_is_not_asked_while_it_waits_to_take_effect(bool areOne)
    {
        await crm.TakeInAsync(mother, child, stranger);

        await crm.Unifier.ConstrainAsync(areOne
            ? new CustomerConstraints([], [new RecordConnection(mother.Id, child.Id, "decided")])
            : new CustomerConstraints([new RecordSeparation(mother.Id, child.Id)], []));

        Assert.Empty(await crm.Customers.ReviewAsync());
    }

    [Fact]
    public async Task What_another_decision_answers_is_not_asked_either()
    {
        // Whoever is the mother is not the child, and neither is a record that is hers for sure.
        var card = People.Stating("loyalty", "card", People.FullName("Mona Berg"));
        await crm.TakeInAsync(mother, child, card);
        Assert.Single(await crm.Customers.ReviewAsync());

        await crm.Unifier.LinkAsync(mother.Id, card.Id);
        await crm.Unifier.UnlinkAsync(card.Id, child.Id);

        Assert.Empty(await crm.Customers.ReviewAsync());
    }

    [Fact]
    public async Task What_changes_and_is_no_longer_alike_is_not_asked()
    {
        await crm.TakeInAsync(mother, child);

        await crm.TakeInAsync(child with { Values = [People.Email("child@ice.example")], ObservedAt = People.Noon.AddDays(1) });

        Assert.Empty(await crm.Customers.ReviewAsync());
    }

    [Fact]
    public async Task Nothing_is_asked_of_who_was_erased()
    {
        await crm.TakeInAsync(mother, child);
        Assert.Single(await crm.Customers.ReviewAsync());

        await crm.EraseAsync(child);

        Assert.Empty(await crm.Customers.ReviewAsync());
    }

    [Fact]
    public async Task More_hangs_on_larger_customers_and_comes_first()
    {
        SourceRecord Of(string source, string key, string phone) => People.Stating(source, key, People.Phone(phone), People.Email($"{key}@ice.example"));
        await crm.TakeInAsync(
            Of("crm", "one", "+44 7911 123450"), Of("shop", "two", "+44 7911 123450"),
            Of("crm", "large", "+44 7911 123451"), Of("shop", "small", "+44 7911 123451"),
            People.Stating("web", "large 2", People.FullName("Xaver Quint"), People.Email("large@ice.example")),
            People.Stating("app", "large 3", People.FullName("Xaver Quint"), People.Email("large@ice.example")));

        var asked = await crm.Customers.ReviewAsync();

        Assert.Equal(2, asked.Count);
        Assert.Equal(3, asked[0].LeftRecords * asked[0].RightRecords);
        Assert.True(asked[0].Value > asked[1].Value);
        Assert.Equal(asked[0], Assert.Single(await crm.Customers.ReviewAsync(most: 1)));
        Assert.Empty(await crm.Customers.ReviewAsync(most: 0));
    }

    [Fact]
    public async Task Two_customers_are_asked_about_once()
    {
        // Everybody of one house states its phone, and each is known from two systems.
        SourceRecord Of(string source, string name) => People.Stating(source, $"{source} {name}", People.Phone("+44 7911 123456"), People.Email($"{name}@ice.example"));
        await crm.TakeInAsync(Of("crm", "ann"), Of("shop", "ann"), Of("crm", "bea"), Of("shop", "bea"));

        var asked = await crm.Customers.ReviewAsync(1_000);

        Assert.Equal(asked.Where(pair => !pair.IsOneCustomer).Select(pair => (pair.LeftCustomer, pair.RightCustomer)).Distinct().Count(), asked.Count(pair => !pair.IsOneCustomer));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_001)]
    public async Task No_more_are_asked_for_than_can_be_answered(int most) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => crm.Customers.ReviewAsync(most));

    private static async Task<IEnumerable<string>> ToldAsync(CustomersOnSqlite crm) =>
        (await crm.Customers.ReviewAsync()).Select(asked => $"{asked.Left} {asked.Right} {asked.Probability:R} {asked.Value:R} {asked.IsOneCustomer} {asked.Reason}");
}
