using Microsoft.Extensions.Options;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>Connections are evidence with a weight of their own, beside what the records say.</summary>
public sealed class ConnectionWeightsTests : IAsyncDisposable
{
    private static readonly SourceRecord Row = People.Stating("crm", "row", People.FullName("Anna Berg"), People.BirthDate("1980-02-03"));
    private static readonly SourceRecord Namesake = People.Stating("visits", "namesake", People.FullName("Anna Berg"));
    private static readonly SourceRecord Nameless = People.Stating("visits", "nameless", People.Phone("+44 7911 123456"));
    private static readonly SourceRecord Friend = People.Stating("visits", "friend", People.FullName("Carl Stone"), People.BirthDate("1971-11-30"));

    private readonly CustomersOnSqlite crm = new();

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Theory]
    [InlineData("personal-link", false, true, false)]
    [InlineData("redeemed-code", true, true, false)]
    [InlineData("login", true, true, true)]
    [InlineData("steward", true, true, true)]
    public async Task A_connection_links_as_far_as_its_weight_goes(string rule, bool linksNameless, bool linksNamesake, bool linksFriend)
    {
        var linked = new List<bool>();
        foreach (var other in (SourceRecord[])[Nameless, Namesake, Friend])
        {
            await using var one = new CustomersOnSqlite();
            await one.TakeInAsync(Row, other);
            await one.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(other.Id, Row.Id, rule)]));
            await one.Unifier.UnifyAsync();
            linked.Add(await one.CustomerOfAsync(Row) == await one.CustomerOfAsync(other));
        }

        Assert.Equal([linksNameless, linksNamesake, linksFriend], linked);
    }

    [Fact]
    public async Task It_is_one_of_the_weights_that_add_up_and_the_reason()
    {
        await crm.TakeInAsync(Row, Nameless);
        var before = (await crm.Customers.ExplainAsync(Row.Id, Nameless.Id))!.TotalWeight;
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(Row.Id, Nameless.Id, "redeemed-code")]));
        var summary = await crm.Unifier.UnifyAsync();

        var why = (await crm.Customers.ExplainAsync(Row.Id, Nameless.Id))!;

        Assert.Equal(before + 20, why.TotalWeight, 9);
        Assert.Contains(why.Weights, weight => weight is { Comparison: "redeemed-code", Weight: 20, Finding: "linked by redeemed-code" });
        Assert.Equal(1, summary.Reasons["redeemed-code"]);
    }

    [Fact]
    public async Task A_click_alone_is_for_a_person_to_decide()
    {
        await crm.Unifier.PutAsync([Row]);
        await crm.Unifier.UnifyAsync();
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(Row.Id, Nameless.Id, "personal-link")]));

        var whose = await crm.Unifier.ResolveAsync(Nameless);

        Assert.Equal((ResolutionOutcome.New, true, Row.Id), (whose.Outcome, whose.NeedsReview, Assert.Single(whose.Doubts).Record));
    }

    [Fact]
    public async Task Weights_are_the_hosts_to_set_and_must_be_numbers()
    {
        await using var trusting = new CustomersOnSqlite(crm => crm.ConfigureCustomers(customers => customers.ConnectionWeights["personal-link"] = 60));
        await trusting.TakeInAsync(Row, Friend);
        await trusting.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(Row.Id, Friend.Id, "personal-link")]));
        await trusting.Unifier.UnifyAsync();

        Assert.Equal(await trusting.CustomerOfAsync(Row), await trusting.CustomerOfAsync(Friend));
        Assert.Throws<OptionsValidationException>(() =>
            new CustomersOnSqlite(crm => crm.ConfigureCustomers(customers => customers.ConnectionWeights["login"] = double.PositiveInfinity)).Unifier);
    }
}
