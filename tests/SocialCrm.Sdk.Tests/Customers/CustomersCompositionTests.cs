using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

public sealed class CustomersCompositionTests
{
    [Theory]
    [InlineData("Germany")]
    [InlineData("QQ")]
    [InlineData("")]
    public async Task A_region_that_is_none_stops_the_first_use(string region)
    {
        await using var crm = new CustomersOnSqlite(crm => crm.ConfigureCustomers(options => options.DefaultRegion = region));

        var refusal = Assert.Throws<OptionsValidationException>(() => crm.Unifier);

        Assert.Contains("DefaultRegion", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_out_of_range_stop_the_first_use()
    {
        await using var threshold = new CustomersOnSqlite(crm => crm.ConfigureCustomers(options => options.Threshold = 1.01));
        await using var waiting = new CustomersOnSqlite(crm => crm.ConfigureCustomers(options => options.MaximumWaiting = 0));

        Assert.Contains("Threshold", Assert.Throws<OptionsValidationException>(() => threshold.Unifier).Message, StringComparison.Ordinal);
        Assert.Contains("MaximumWaiting", Assert.Throws<OptionsValidationException>(() => waiting.Unifier).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_the_hosts_own_links_and_is_the_reason()
    {
        await using var crm = new CustomersOnSqlite(crm => crm.AddBlockingRule<Postcode>().AddBlockingRule<Postcode>());

        var summary = await crm.TakeInAsync(
            People.Stating("crm", "1", new RecordValue(AttributeKind.Postcode, "BB11")), People.Stating("crm", "2", new RecordValue(AttributeKind.Postcode, "bb11")));

        Assert.Equal("1 2", await crm.ClustersAsync());
        Assert.Equal(1, summary.Reasons["id:postcode"]);
    }

    [Fact]
    public async Task A_comparison_of_the_hosts_own_shows_in_explanations()
    {
        await using var crm = new CustomersOnSqlite(crm => crm.AddComparison<Always>());
        var (one, two) = (People.Stating("crm", "1"), People.Stating("crm", "2"));
        await crm.TakeInAsync(one, two);

        var explanation = await crm.Customers.ExplainAsync(one.Id, two.Id);

        Assert.Equal(new MatchWeight("always", 1.5, "always"), explanation!.Weights.Single(weight => weight.Comparison == "always"));
    }

    [Fact]
    public async Task The_last_survivorship_rule_is_the_one()
    {
        await using var crm = new CustomersOnSqlite(crm => crm.UseSurvivorship<Nothing>().UseSurvivorship<Shortest>());
        var (one, two) = (People.Stating("crm", "1", People.Email("a@ice.example"), People.FullName("Anna Berg")), People.Stating("crm", "2", People.Email("a@ice.example"), People.FullName("A.")));
        await crm.TakeInAsync(one, two);

        var customer = await crm.Customers.GetAsync(await crm.CustomerOfAsync(one));

        Assert.Equal("A.", customer![AttributeKind.FullName]);
    }

    [Fact]
    public void Composing_twice_adds_nothing_twice()
    {
        var services = new ServiceCollection();

        services.AddSocialCrm(crm => crm.ConfigureCustomers(_ => { }));
        services.AddSocialCrm(crm => crm.ConfigureCustomers(_ => { }));

        Assert.Single(services, service => service.ServiceType == typeof(ISurvivorshipRule));
        Assert.Single(services, service => service.ServiceType == typeof(IRecordForgetter));
    }

    private sealed class Postcode : IBlockingRule
    {
        public string Name => "postcode";

        public void Collect(SourceRecord record, ICollection<string> values)
        {
            foreach (var value in record.Values.Where(value => value.Kind == AttributeKind.Postcode))
                values.Add(value.Value.ToUpperInvariant());
        }
    }

    private sealed class Always : IComparison
    {
        public string Name => "always";

        public MatchWeight Compare(SourceRecord left, SourceRecord right) => new(Name, 1.5, "always");
    }

    private sealed class Nothing : ISurvivorshipRule
    {
        public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates) => null;
    }

    private sealed class Shortest : ISurvivorshipRule
    {
        public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates) => candidates.MinBy(candidate => candidate.Value.Value.Length);
    }
}
