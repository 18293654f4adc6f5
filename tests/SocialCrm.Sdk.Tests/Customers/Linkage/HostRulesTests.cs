using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>What hosts bring of their own counts, to the letter.</summary>
public class HostRulesTests
{
    [Fact]
    public void Two_rules_or_comparisons_of_one_name_are_refused()
    {
        Assert.Contains("'plate'", Assert.Throws<SocialCrmException>(() => new HostRules([new Rule("plate"), new Rule("plate")], [])).Message, StringComparison.Ordinal);
        Assert.Contains("'plate'", Assert.Throws<SocialCrmException>(() => new HostRules([], [new Weighing("plate", 1), new Weighing("plate", 2)])).Message, StringComparison.Ordinal);
        Assert.Throws<SocialCrmException>(() => new HostRules([new Rule(" ")], []));
    }

    [Fact]
    public void Keys_are_kept_to_the_letter_and_those_that_are_too_long_for_a_store_are_none()
    {
        var rules = new HostRules([new Rule("plate", "b-1", "B-1", "n/a", "", new string('a', 512), new string('a', 513))], []);

        Assert.Equal(["b-1", "B-1", "n/a", new string('a', 512)], rules.KeysOf(People.Stating("crm", "1")).Select(key => key.Text));
    }

    [Theory]
    [InlineData("B-1", "B-1", true)]
    [InlineData("B-1", "b1", false)]
    public void A_key_that_two_records_share_links_them(string one, string other, bool together)
    {
        var linker = Linker(new HostRules([new ByKey()], []), one, other);

        Assert.Equal(together, linker.Score(Id(one, "1"), Id(other, "2")) > 0);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(-20, false)]
    [InlineData(double.PositiveInfinity, true)]
    [InlineData(double.NegativeInfinity, false)]
    public void A_comparison_counts_in_the_score_and_is_told(double weight, bool together)
    {
        var linker = Linker(new HostRules([], [new Weighing("mood", weight)]), "a", "b");

        Assert.Equal(together, linker.Score(Id("a", "1"), Id("b", "2")) > 0);
        Assert.Equal(weight, linker.Explain(Id("a", "1"), Id("b", "2")).Weights.Where(told => told.Finding == "mood" || double.IsInfinity(told.Weight)).Sum(told => told.Weight));
    }

    private static SourceRecordId Id(string key, string source) => SourceRecordId.From(new SourceId(source), key);

    private static StatementLinker Linker(HostRules host, string one, string other)
    {
        var options = new LinkageOptions { Parallelism = 1 };
        SourceRecord[] records = [People.Stating("1", one), People.Stating("2", other)];
        var policy = new LinkagePolicy(UntrainedModel.Model, options, new HashSet<string>(), host);
        return new StatementLinker(new StatementTable(policy.Model, Statements.Of(records, options, host)) { Received = records.ToDictionary(record => record.Id) }, policy, []);
    }

    private sealed class Rule(string name, params string[] keys) : IBlockingRule
    {
        public string Name => name;

        public void Collect(SourceRecord record, ICollection<string> values)
        {
            foreach (var key in keys)
                values.Add(key);
        }
    }

    private sealed class ByKey : IBlockingRule
    {
        public string Name => "by-key";

        public void Collect(SourceRecord record, ICollection<string> values) => values.Add(record.Key);
    }

    private sealed class Weighing(string name, double weight) : IComparison
    {
        public string Name => name;

        public MatchWeight Compare(SourceRecord left, SourceRecord right) => new(Name, weight, Name);
    }
}
