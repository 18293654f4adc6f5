using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

public sealed class CustomerUnifierTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new(crm => crm.ConfigureCustomers(options => options.DefaultRegion = "GB"));

    private readonly SourceRecord row = People.Stating("crm", "row", People.Email("anna@ice.example"), People.Loyalty("AB-1"));
    private readonly SourceRecord order = People.Stating("orders", "order", People.Email("ANNA@ice.example"), People.Phone("07911 123456"));
    private readonly SourceRecord call = People.Stating("calls", "call", People.Phone("+44 7911 123456"));
    private readonly SourceRecord stranger = People.Stating("crm", "stranger", People.Email("ben@ice.example"));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task Records_of_three_systems_become_one_person()
    {
        var summary = await crm.TakeInAsync(row, order, call, stranger);

        Assert.Equal("call order row | stranger", await crm.ClustersAsync());
        Assert.Equal((4, 2, 0, 0), (summary.Records, summary.Created, summary.Merged, summary.Split));
        Assert.Equal(new Dictionary<string, int> { ["email"] = 1, ["phone"] = 1 }, summary.Reasons);
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        await crm.TakeInAsync(row, order, call, stranger);
        var history = await crm.HistoryAsync();

        var stored = await crm.Unifier.PutAsync([row, order, call, stranger]);
        var summary = await crm.Unifier.UnifyAsync();

        Assert.Equal(0, stored);
        Assert.True(summary.ChangedNothing);
        Assert.Equal(history.Count, (await crm.HistoryAsync()).Count);
    }

    [Fact]
    public async Task What_a_later_record_proves_merges_customers_and_keeps_the_older_id()
    {
        await crm.TakeInAsync(row);
        await crm.TakeInAsync(call);
        var (older, younger) = (await crm.CustomerOfAsync(row), await crm.CustomerOfAsync(call));

        var summary = await crm.TakeInAsync(order);

        Assert.Equal(1, summary.Merged);
        Assert.Equal(older, await crm.CustomerOfAsync(call));
        Assert.Equal(older, await crm.Customers.FindAsync(new CustomerReference.ById(younger)));
    }

    [Fact]
    public async Task An_undone_merge_brings_the_customer_back_and_lasts()
    {
        await crm.TakeInAsync(row);
        await crm.TakeInAsync(call);
        var (mine, theirs) = (await crm.CustomerOfAsync(row), await crm.CustomerOfAsync(call));
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(row.Id, call.Id, "redeemed-code")]));
        await crm.Unifier.UnifyAsync();
        var merge = (await crm.HistoryAsync()).Single(told => told.Kind == CustomerEventKind.Merged);

        var outcome = await crm.Unifier.UndoAsync(mine, merge.Id);

        Assert.Equal(UndoOutcome.Undone, outcome);
        Assert.Equal((mine, theirs), (await crm.CustomerOfAsync(row), await crm.CustomerOfAsync(call)));
        Assert.Equal(theirs, await crm.Customers.FindAsync(new CustomerReference.ById(theirs)));
        await crm.TakeInAsync(order);
        Assert.NotEqual(await crm.CustomerOfAsync(row), await crm.CustomerOfAsync(call));
        var undone = Assert.Single(await crm.HistoryAsync(), told => told.Kind == CustomerEventKind.Undone);
        Assert.Equal((mine, (CustomerId?)theirs), (undone.Customer, undone.Other));
    }

    [Fact]
    public async Task Undoing_says_why_it_cannot()
    {
        await crm.TakeInAsync(row);
        await crm.TakeInAsync(call);
        await crm.TakeInAsync(order);
        var customer = await crm.CustomerOfAsync(row);
        var history = await crm.HistoryAsync();
        var merge = history.Single(told => told.Kind == CustomerEventKind.Merged);
        var created = history.First(told => told.Kind == CustomerEventKind.Created);

        Assert.Equal(UndoOutcome.NotFound, await crm.Unifier.UndoAsync(customer, new CustomerEventId(Guid.NewGuid())));
        Assert.Equal(UndoOutcome.NotAMerge, await crm.Unifier.UndoAsync(customer, created.Id));
        Assert.Equal(UndoOutcome.Undone, await crm.Unifier.UndoAsync(customer, merge.Id));
        Assert.Equal(UndoOutcome.NoLongerInForce, await crm.Unifier.UndoAsync(customer, merge.Id));
    }

    [Fact]
    public async Task A_separation_splits_and_every_later_run_respects_it()
    {
        await crm.TakeInAsync(row, order);
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([new RecordSeparation(order.Id, row.Id)], []));

        var summary = await crm.Unifier.UnifyAsync();

        Assert.Equal(1, summary.Split);
        Assert.Equal("order | row", await crm.ClustersAsync());
        await crm.TakeInAsync(order with { Values = [.. order.Values, People.Loyalty("AB-1")] });
        Assert.Equal("order | row", await crm.ClustersAsync());
    }

    [Fact]
    public async Task Customers_that_take_each_others_records_in_one_step_are_found_under_their_ids()
    {
        // One of the three customers falls apart between the other two; its id leads to the larger part.
        var (one, two, three) = (Moving("one", "c"), Moving("two", "c"), Moving("three", "c"));
        await crm.TakeInAsync(Moving("a", "a"));
        await crm.TakeInAsync(Moving("b", "b"));
        await crm.TakeInAsync(one, two, three);
        var gone = await crm.CustomerOfAsync(one);

        await crm.TakeInAsync(Moving("one", "a"), Moving("two", "a"), Moving("three", "b"));

        Assert.Equal("a one two | b three", await crm.ClustersAsync());
        Assert.Equal(await crm.CustomerOfAsync(one), await crm.Customers.FindAsync(new CustomerReference.ById(gone)));

        static SourceRecord Moving(string key, string mailbox) => People.Stating("crm", key, People.Email($"{mailbox}@ice.example"));
    }

    [Fact]
    public async Task A_record_that_no_store_keeps_is_refused_without_saying_what_it_states()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            () => crm.Unifier.PutAsync([row, People.Stating("crm", "1", People.FullName(new string('x', 4_097)))]));

        Assert.Contains("FullName", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("", await crm.ClustersAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.PutAsync([People.Stating("crm", new string('k', 257))]));
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.PutAsync([new SourceRecord { Source = default, Key = "1", ObservedAt = People.Noon }]));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public async Task A_value_that_is_believed_less_than_not_at_all_or_more_than_wholly_is_refused(double trust)
    {
        var record = People.Stating("crm", "1", new RecordValue(AttributeKind.City, "Bern") { Trust = trust });

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.PutAsync([record]));

        Assert.Contains("from 0 to 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_would_be_another_when_read_back_is_refused()
    {
        foreach (var (source, key) in new[] { ("crm", "a\0b"), ("crm", "half \ud83c"), ("crm", "\udf66 and more"), ("c\0rm", "1") })
            await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.PutAsync([row, People.Stating(source, key)]));

        Assert.Equal(1, await crm.Unifier.PutAsync([People.Stating("crm", "🍦 \t")]));
    }

    [Fact]
    public async Task A_constraint_that_means_nothing_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.ConstrainAsync(new CustomerConstraints([new RecordSeparation(row.Id, row.Id)], [])));
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(row.Id, call.Id, "")])));
    }
}
