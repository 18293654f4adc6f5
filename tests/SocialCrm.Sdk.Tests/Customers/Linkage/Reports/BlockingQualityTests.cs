using SocialCrm.Benchmarks.People;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>What each blocking rule finds is counted right, and estimated near that without labels.</summary>
public class BlockingQualityTests
{
    private const int Rows = 10_000;

    private static readonly PersonRecord[] People = [.. PeopleRecords.Make(Rows)];

    private static readonly LinkageResult Result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(Rows));

    private static readonly BlockingQuality Quality = new LinkageReport(Result).Blocking(PeopleBatch.Truth(Rows));

    [Fact]
    public void True_pairs_that_meet_are_counted_as_looking_at_each_gives()
    {
        var rules = Result.Evidence.Rules.Select(rule => Result.Evidence.Finder.Meet(rule).All.ToArray().ToHashSet()).ToArray();
        var pairs = TruePairs().ToArray();

        var finders = pairs.ToDictionary(pair => pair, pair => Enumerable.Range(0, rules.Length).Where(rule => rules[rule].Contains(pair)).ToArray());

        Assert.Equal(pairs.Length, Quality.TruePairs);
        Assert.Equal(pairs.Count(pair => finders[pair].Length > 0), Quality.Met);
        Assert.Equal(Enumerable.Range(0, rules.Length).Select(rule => finders.Values.Count(found => found.Contains(rule))), Quality.Rules.Select(rule => (int)rule.Found));
        Assert.Equal(Enumerable.Range(0, rules.Length).Select(rule => finders.Values.Count(found => found is [var only] && only == rule)), Quality.Rules.Select(rule => (int)rule.Only));
        Assert.All(Quality.Rules, rule => Assert.Equal((double)rule.Found / pairs.Length, rule.Recall, 1e-12));
    }

    [Fact]
    public void The_rule_for_equal_emails_finds_the_true_pairs_that_have_equal_emails()
    {
        var equal = TruePairs().Count(pair =>
            People[PairList.First(pair)].Email is { Length: > 0 } mail && mail.Equals(People[PairList.Second(pair)].Email, StringComparison.OrdinalIgnoreCase));

        Assert.Equal(equal, Quality.Rules.Single(rule => rule.Rule == "email").Found);
    }

    [Fact]
    public void Estimates_without_labels_are_near_what_labels_show()
    {
        Assert.Equal(Quality.Recall, Result.EstimatedBlockingRecall, 0.03);
        Assert.Equal(Quality.Rules.Select(rule => rule.Rule), Result.Blocking.Select(rule => rule.Rule));
        Assert.All(Quality.Rules.Zip(Result.Blocking), pair =>
        {
            Assert.Equal(pair.First.Recall, pair.Second.EstimatedRecall, 0.03);
            Assert.Equal((double)pair.First.Only / Quality.TruePairs, pair.Second.EstimatedOnly, 0.005);
        });
    }

    [Fact]
    public void Repetitions_need_no_rule_and_are_left_out()
    {
        var batch = PeopleBatch.Of([.. Enumerable.Repeat(("Ada", "Lovelace", "ada@example.org", "1815-12-10"), 10), .. People.Take(300).Select(person => (person.GivenName, person.Surname, person.Email, person.BirthDate))]);
        var truth = new LinkageTruth();
        for (var record = 0; record < batch.Count; record++)
            truth.Add(record < 10 ? "ada" : $"{record}");

        var quality = new LinkageReport(new RecordLinker(new LinkageOptions()).Link(batch)).Blocking(truth);

        // Of ten alike, the first and four more take part.
        Assert.Equal((quality.TruePairs, 1.0), (quality.Met, quality.Recall));
        Assert.InRange(quality.TruePairs, 1, 10);
    }

    [Fact]
    public void Without_a_true_pair_everything_is_found()
    {
        var truth = new LinkageTruth();
        for (var record = 0; record < Rows; record++)
            truth.Add($"{record}");

        var quality = new LinkageReport(Result).Blocking(truth);

        Assert.Equal((0, 1.0), (quality.TruePairs, quality.Recall));
        Assert.All(quality.Rules, rule => Assert.Equal((0, 1.0), (rule.Found, rule.Recall)));
    }

    private static IEnumerable<ulong> TruePairs() => Enumerable.Range(0, Rows).GroupBy(record => People[record].TrueId).SelectMany(person =>
    {
        var records = person.ToArray();
        return records.SelectMany((left, place) => records.Skip(place + 1).Select(right => PairList.Of(left, right)));
    });
}
