using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ICustomerReader"/> keeps to: order, grouping, history, one consistent state.</summary>
public abstract class CustomerReaderSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected CustomerReaderSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>What is unknown, or not decided yet, has no customer.</summary>
    [SkippableFact]
    public virtual async Task What_is_unknown_or_undecided_has_no_customer()
    {
        await Records.PutAsync([Sample.Row("waits")], Token);

        Assert.Null(await Directory.FindAsync(new CustomerReference.ByRecord(Sample.RowId("waits")), Token));
        Assert.Null(await Directory.FindAsync(new CustomerReference.ByRecord(Sample.RowId("nobody")), Token));
        Assert.Null(await Directory.FindAsync(new CustomerReference.ById(CustomerId.New(Sample.Noon)), Token));
        Assert.Empty(await Directory.ReadAsync(null, Token).ToListAsync());
        Assert.Empty(await Directory.ReadAsync(CustomerId.New(Sample.Noon), Token).ToListAsync());
        Assert.Empty(await Directory.ReadHistoryAsync(null, Token).ToListAsync());
    }

    /// <summary>Customers come in ascending id, each once, with records ordered by source and key.</summary>
    [SkippableFact]
    public virtual async Task Customers_come_in_ascending_id_with_ordered_records()
    {
        string[] keys = ["b", "a", "B", "_", "10", "9", "é"];
        await Records.PutAsync(
            [.. Enumerable.Range(0, 40).SelectMany(number => keys.Select(key => Sample.Row($"{key}{number}", $"{number}@x.org"))),
             new SourceRecord { Source = new SourceId("a-shop"), Key = "zz", Values = [Sample.Email("0@x.org")], ObservedAt = Sample.Noon }],
            Token);
        await UnifyAsync();

        var customers = await Directory.ReadAsync(null, Token).ToListAsync();

        Assert.Equal(40, customers.Count);
        Assert.Equal(customers.Select(customer => customer.Customer.Value).Order(), customers.Select(customer => customer.Customer.Value));
        Assert.Equal(40 * keys.Length + 1, customers.Sum(customer => customer.Records.Count));
        Assert.All(customers, customer => Assert.Equal(
            customer.Records.OrderBy(record => record.Source.Value, StringComparer.Ordinal).ThenBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Id),
            customer.Records.Select(record => record.Id)));
    }

    /// <summary>Naming a customer reads that one, as it is among all.</summary>
    [SkippableFact]
    public virtual async Task Naming_a_customer_reads_that_one()
    {
        await Records.PutAsync([Sample.Row("a", "1@x.org"), Sample.Row("b", "1@x.org"), Sample.Row("c", "2@x.org")], Token);
        await UnifyAsync();
        var customer = await CustomerOfAsync(Sample.RowId("b"));

        var read = Assert.Single(await Directory.ReadAsync(customer, Token).ToListAsync());

        Assert.Equal(customer, read.Customer);
        Assert.Equal(["a", "b"], read.Records.Select(record => record.Key));
        Assert.Equal("1@x.org", Assert.Single(read.Records[0].Values).Value);
    }

    /// <summary>History comes oldest first, as it was written, and stays so while it grows.</summary>
    [SkippableFact]
    public virtual async Task History_comes_oldest_first_as_written()
    {
        var written = new List<CustomerEvent>();
        string[] before = [];
        for (var step = 0; step < 5; step++)
        {
            await Records.PutAsync([Sample.Row($"a{step}", $"{step}@x.org"), Sample.Row($"b{step}", "all@x.org", $"{step}@x.org")], Token);
            var decision = await Customers.DecideAsync(KeyDecision.By(KeyDecision.WithReasons), Token);
            written.AddRange(decision!.Events);

            var read = await Directory.ReadHistoryAsync(null, Token).Select(Visible).ToArrayAsync();
            Assert.Equal(written.Select(Visible), read);
            Assert.Equal(before, read.Take(before.Length));
            before = read;
        }
    }

    /// <summary>Every kind of event is read back whole.</summary>
    [SkippableFact]
    public virtual async Task Every_kind_of_event_is_read_back()
    {
        await Records.PutAsync([Sample.Row("a")], Token);
        var events = Enum.GetValues<CustomerEventKind>().Select((kind, at) => new CustomerEvent(
            CustomerEventId.New(Sample.Noon.AddSeconds(at)),
            kind,
            Sample.Noon.AddMicroseconds(at),
            CustomerId.New(Sample.Noon),
            at % 2 == 0 ? null : CustomerId.New(Sample.Noon),
            at == 0 ? [] : [Sample.RowId("a"), Sample.RowId("b")],
            at == 1 ? [] : [new LinkReason("e-mail ✓", Sample.RowId("a"), Sample.RowId("b")), new LinkReason("phone", Sample.RowId("b"), Sample.RowId("a"))])).ToList();

        await Customers.DecideAsync(KeyDecision.By(scope => KeyDecision.Decide(scope) with { Events = events }), Token);

        Assert.Equal(events.Select(Visible), await Directory.ReadHistoryAsync(null, Token).Select(Visible).ToListAsync());
    }

    /// <summary>The history of a customer holds the entries in which it takes part on either side.</summary>
    [SkippableFact]
    public virtual async Task The_history_of_a_customer_holds_what_it_took_part_in()
    {
        await Records.PutAsync([Sample.Row("a", "a@x.org"), Sample.Row("b", "b@x.org"), Sample.Row("z", "z@x.org")], Token);
        await UnifyAsync();
        var left = await CustomerOfAsync(Sample.RowId("a"));
        var right = await CustomerOfAsync(Sample.RowId("b"));
        await Records.PutAsync([Sample.Row("bridge", "a@x.org", "b@x.org")], Token);
        await UnifyAsync();

        var all = await Directory.ReadHistoryAsync(null, Token).ToListAsync();
        foreach (var customer in new[] { left, right })
        {
            var expected = all.Where(happened => happened.Customer == customer || happened.Other == customer).Select(Visible).ToList();

            Assert.Equal(expected, await Directory.ReadHistoryAsync(customer, Token).Select(Visible).ToListAsync());
            Assert.InRange(expected.Count, 2, all.Count - 1);
        }
    }

    /// <summary>A stream shows one state, though customers are merged while it runs.</summary>
    [SkippableFact]
    public virtual async Task A_stream_shows_one_state_while_customers_merge()
    {
        await Records.PutAsync(Enumerable.Range(0, 300).Select(number => Sample.Row($"{number}", $"{number}@x.org")).ToList(), Token);
        await UnifyAsync();
        var writer = Harness.IsShared ? Open() : Store;
        var expected = await Directory.ReadAsync(null, Token).Select(customer => (customer.Customer, customer.Records[0].Id)).ToListAsync();

        var seen = new List<(CustomerId, SourceRecordId)>();
        await foreach (var customer in Directory.ReadAsync(null, Token))
        {
            seen.Add((customer.Customer, Assert.Single(customer.Records).Id));
            if (seen.Count == 1)
                await MergeAllAsync(writer);
        }

        Assert.Equal(expected, seen);
        Assert.Single(await Directory.ReadAsync(null, Token).ToListAsync());
    }

    private static async Task MergeAllAsync(IServiceProvider writer)
    {
        var bridges = Enumerable.Range(0, 300).Select(number => Sample.Row($"bridge {number}", $"{number}@x.org", $"{(number + 1) % 300}@x.org")).ToList();
        await writer.GetRequiredService<ISourceRecordStore>().PutAsync(bridges, Token);
        await KeyDecision.UnifyAsync(writer, Token);
    }

    private static string Visible(CustomerEvent happened) =>
        $"{happened with { Records = [], Reasons = [] }} {string.Join(',', happened.Records.OrderBy(record => record.Value))} {string.Join(',', happened.Reasons)}";
}
