using SocialCrm.Customers;
using SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>What a store's customer, and two of its records, look like.</summary>
public sealed class DrawingCustomersTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new();

    private readonly SourceRecord row = People.Stating("crm", "4711", People.FullName("Anna Berg"), People.Email("anna@ice.example"), People.BirthDate("1990-02-03"));
    private readonly SourceRecord order = People.Stating("orders", "A-1", People.FullName("Anna Berg"), People.Email("anna@ice.example"), People.Phone("+44 7911 123456"));
    private readonly SourceRecord account = People.Stating("shop", "anna", People.FullName("Anna Berg"), People.Phone("+44 7911 123456"), People.BirthDate("1990-02-03"));
    private readonly SourceRecord card = People.Stating("app", "device", People.FullName("A. B."));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task A_customer_is_drawn_with_its_records_and_the_weights_between_them()
    {
        await crm.TakeInAsync(row, order, account, card, People.Stating("crm", "other", People.FullName("Ben Oak")));
        await crm.Unifier.LinkAsync(card.Id, row.Id);
        var customer = await crm.CustomerOfAsync(row);
        var directory = crm.Customers;

        var text = await directory.GraphAsync(customer);
        var why = LinkageCharts.Waterfall((await directory.ExplainAsync(row.Id, order.Id))!, "crm 4711 and orders A-1");

        var graph = new SvgFile(text!);
        graph.AssertHarmless();
        Assert.Equal("What holds 4 records together as one customer", graph.Title);
        Assert.Equal(["app · device", "crm · 4711", "orders · A-1", "shop · anna"], graph.Texts.Where(text => text.Contains(" · ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(3, graph.All("line").Count(line => SvgFile.Number(line, "stroke-width") == 3) - 1);
        Assert.Contains("must link", graph.Texts);
        foreach (var pair in await directory.ExplainAsync(customer))
        {
            var (left, right) = (Name(pair.Left), Name(pair.Right));
            var line = Assert.Single(graph.All("line"), line => line.Value.StartsWith($"{left} – {right}: ", StringComparison.Ordinal) || line.Value.StartsWith($"{right} – {left}: ", StringComparison.Ordinal));
            Assert.EndsWith(Shown(pair.TotalWeight), line.Value, StringComparison.Ordinal);
        }

        Assert.All((string[])["Anna", "Berg", "ice.example", "7911", "1990"], value => Assert.DoesNotContain(value, text + why, StringComparison.Ordinal));
        new SvgFile(why).AssertHarmless();
        Assert.Contains("email", new SvgFile(why).Texts);
    }

    [Fact]
    public async Task Of_a_large_customer_the_most_strongly_linked_are_drawn()
    {
        await crm.TakeInAsync([.. Enumerable.Range(0, 60).Select(number => row with { Key = $"{number}" })]);

        var graph = new SvgFile((await crm.Customers.GraphAsync(await crm.CustomerOfAsync(row with { Key = "7" })))!);

        Assert.Equal(40, graph.All("circle").Count(circle => SvgFile.Number(circle, "r") == 8));
        Assert.Contains(graph.Texts, text => text.Contains("The 40 most strongly linked are shown, 20 more are not.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_alone_is_drawn_and_nobody_is_not()
    {
        await crm.TakeInAsync(row);

        Assert.Contains("crm · 4711", new SvgFile((await crm.Customers.GraphAsync(await crm.CustomerOfAsync(row)))!).Texts);
        Assert.Null(await crm.Customers.GraphAsync(new CustomerId(Guid.NewGuid())));
    }

    private string Name(SourceRecordId id) => new[] { row, order, account, card }.Where(record => record.Id == id).Select(record => $"{record.Source} · {record.Key}").Single();

    private static string Shown(double weight) => double.IsPositiveInfinity(weight) ? "must link" : weight.ToString("+0.0;−0.0;0.0", System.Globalization.CultureInfo.InvariantCulture);
}
