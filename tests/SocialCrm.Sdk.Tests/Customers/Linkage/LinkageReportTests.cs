using SocialCrm.Benchmarks.People;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>A result tells how good it is likely to be, and what was left out.</summary>
public class LinkageReportTests
{
    private const int Rows = 10_000;

    private static readonly RecordBatch People = PeopleBatch.Synthetic(Rows);

    private static readonly LinkageResult Result = new RecordLinker(new LinkageOptions()).Link(People);

    [Fact]
    public void Estimated_precision_and_recall_are_near_the_true_ones()
    {
        var quality = new LinkageReport(Result).Quality(PeopleBatch.Truth(Rows));

        Assert.Equal(quality.FoundPairs + quality.WrongPairs, Result.Matches);
        Assert.Equal(quality.Precision, Result.EstimatedPrecision, 0.04);
        Assert.Equal(quality.Recall, Result.EstimatedRecall, 0.06);
    }

    [Fact]
    public void Each_blocking_rule_tells_what_it_brought()
    {
        var rules = Result.Blocking;

        Assert.Equal(rules.Select(rule => rule.Rule).Distinct(), rules.Select(rule => rule.Rule));
        Assert.All(rules, rule => Assert.InRange(rule.EstimatedRecall, 0, 1));
        Assert.InRange(rules.Single(rule => rule.Rule == "email").EstimatedRecall, 0.3, 0.6);
        Assert.InRange(rules.Single(rule => rule.Rule == "phone").EstimatedRecall, 0.2, 0.6);
        Assert.True(rules.Sum(rule => rule.Pairs) >= Result.CandidatePairs);
    }

    [Fact]
    public void A_placeholder_is_set_aside_and_joins_nobody()
    {
        var batch = PeopleBatch.Of(
        [
            .. PeopleRecords.Make(400).DistinctBy(person => person.TrueId).Select(person => (person.GivenName, person.Surname, "counter@shop.example", person.BirthDate)),
            ("Evelyn", "Klein", "evelyn@example.org", "1951-09-24"),
            ("Evelyn", "Klein", "evelyn@example.org", "1951-09-24"),
        ]);

        var result = new RecordLinker(new LinkageOptions()).Link(batch);

        var aside = Assert.Single(result.SetAside);
        Assert.Equal(("email", 1, batch.Count - 2), (aside.Field, aside.Values, aside.Records));
        Assert.Equal(batch.Count - 1, result.CustomerCount);
        Assert.Equal(result.Clusters[^1], result.Clusters[^2]);
        Assert.DoesNotContain(result.Explain(0, 1).Weights, weight => weight.Comparison == "email");
    }

    [Fact]
    public void Where_nothing_is_set_aside_nothing_is_told() => Assert.Empty(Result.SetAside);

    [Fact]
    public void Reports_that_are_asked_for_too_late_say_so()
    {
        var batch = PeopleBatch.Of(("A", "B", "", ""), ("C", "D", "", ""));
        var result = new RecordLinker(new LinkageOptions()).Link(batch);
        batch.Begin(batch.Source(new SourceId("crm")), "late");
        batch.End();
        batch.KeyOf(2);

        var fault = Assert.Throws<InvalidOperationException>(() => result.EstimatedRecall);

        Assert.Contains("link it again", fault.Message, StringComparison.Ordinal);
    }
}
