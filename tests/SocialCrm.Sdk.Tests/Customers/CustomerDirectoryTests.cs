using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

public sealed class CustomerDirectoryTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new();

    private readonly SourceRecord row = People.Stating(
        "crm", "row", People.Email("anna@ice.example"), People.FullName("Anna Berg"), People.BirthDate("1990-01-02"));

    private readonly SourceRecord account = People.Stating("bluesky", "did:1", People.Handle("bluesky", "anna.example"), People.FullName("Anna 🍦"));

    private readonly SourceRecord order = People.Stating("orders", "order", People.Email("Anna@ice.example"), People.FullName("n/a"), People.BirthDate("1990-02-01"));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task A_customer_shows_records_and_the_latest_values_with_where_they_came_from()
    {
        var later = account with { ObservedAt = People.Noon.AddDays(1) };
        await crm.TakeInAsync(row, later, order);
        await ConnectAsync();

        var customer = await crm.Customers.GetAsync(await crm.CustomerOfAsync(row));

        Assert.Equal(["bluesky", "crm", "orders"], customer!.Records.Select(record => record.Source.Value));
        Assert.Equal("Anna 🍦", customer[AttributeKind.FullName]);
        Assert.Equal("anna.example", customer[AttributeKind.Handle]);
        var name = customer.Golden.Single(golden => golden.Value.Kind == AttributeKind.FullName);
        Assert.Equal((later.Id, later.Source, later.ObservedAt), (name.Record, name.Source, name.ObservedAt));
    }

    [Fact]
    public async Task Values_stated_at_once_are_chosen_by_source()
    {
        await crm.TakeInAsync(order, row);

        var customer = await crm.Customers.GetAsync(await crm.CustomerOfAsync(row));

        Assert.Equal(("Anna Berg", "anna@ice.example", "1990-01-02"), (customer![AttributeKind.FullName], customer[AttributeKind.Email], customer[AttributeKind.BirthDate]));
    }

    [Fact]
    public async Task Nothing_is_no_value_however_late_it_is_stated()
    {
        await crm.TakeInAsync(row, order with { ObservedAt = People.Noon.AddDays(1) });

        var customer = await crm.Customers.GetAsync(await crm.CustomerOfAsync(row));

        Assert.Equal(("Anna Berg", "1990-02-01"), (customer![AttributeKind.FullName], customer[AttributeKind.BirthDate]));
    }

    [Fact]
    public async Task An_id_that_was_merged_away_gives_the_customer_it_went_into()
    {
        await crm.TakeInAsync(row);
        await crm.TakeInAsync(account);
        var former = await crm.CustomerOfAsync(account);
        await ConnectAsync();

        var customer = await crm.Customers.GetAsync(former);

        Assert.Equal(await crm.CustomerOfAsync(row), customer!.Id);
        Assert.Equal(2, customer.Records.Count);
        Assert.Null(await crm.Customers.GetAsync(new CustomerId(Guid.NewGuid())));
    }

    [Fact]
    public async Task Two_records_are_explained_weight_by_weight()
    {
        await crm.TakeInAsync(row, order);

        var explanation = await crm.Customers.ExplainAsync(row.Id, order.Id);

        Assert.Equal(["same e-mail", "day and month swapped"], explanation!.Weights.Select(weight => weight.Finding).Where(finding => finding.Contains("same", StringComparison.Ordinal) || finding.Contains("swapped", StringComparison.Ordinal)));
        Assert.True(explanation.TotalWeight > 10);
        Assert.Null(await crm.Customers.ExplainAsync(row.Id, account.Id));
    }

    [Fact]
    public async Task A_customer_is_explained_by_the_pairs_that_brought_its_records_together()
    {
        var profile = People.Stating("profiles", "anna", People.Handle("bluesky", "@anna.example"));
        await crm.TakeInAsync(row, order);
        await crm.TakeInAsync(account, profile);
        await ConnectAsync();

        var why = await crm.Customers.ExplainAsync(await crm.CustomerOfAsync(row));

        Assert.Equal(3, why.Count);
        Assert.Contains(why, pair => Names(pair, account, profile) && pair.Weights.Any(weight => weight.Comparison == "handle"));
        Assert.Contains(why, pair => Names(pair, row, order) && pair.Weights.Any(weight => weight.Comparison == "email"));
        var connected = Assert.Single(why, pair => Names(pair, row, account));
        Assert.Contains(connected.Weights, weight => weight is { Comparison: "redeemed-code", Weight: 20 });
        Assert.Equal(connected.TotalWeight, (await crm.Customers.ExplainAsync(account.Id, row.Id))!.TotalWeight);
    }

    [Fact]
    public async Task The_history_tells_what_happened_in_its_order()
    {
        await crm.TakeInAsync(row);
        await crm.TakeInAsync(account);
        await ConnectAsync();
        await crm.TakeInAsync(order);

        var history = new List<CustomerEvent>();
        await foreach (var told in crm.Customers.HistoryAsync(await crm.CustomerOfAsync(row)))
            history.Add(told);

        Assert.Equal([CustomerEventKind.Created, CustomerEventKind.Merged, CustomerEventKind.Linked], history.Select(told => told.Kind));
        Assert.Equal(["redeemed-code", "email"], history.SelectMany(told => told.Reasons).Select(reason => reason.Rule));
        Assert.Equal(4, (await crm.HistoryAsync()).Count);
    }

    private static bool Names(MatchExplanation pair, SourceRecord one, SourceRecord other) =>
        (pair.Left, pair.Right) == (one.Id, other.Id) || (pair.Left, pair.Right) == (other.Id, one.Id);

    private async Task ConnectAsync()
    {
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(row.Id, account.Id, "redeemed-code")]));
        await crm.Unifier.UnifyAsync();
    }
}
