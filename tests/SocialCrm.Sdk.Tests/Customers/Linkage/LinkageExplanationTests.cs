using System.Diagnostics;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>An explanation tells all of a pair's score, and nothing of a person.</summary>
public class LinkageExplanationTests
{
    private const int Rows = 2_000;

    private static readonly RecordBatch People = PeopleBatch.Synthetic(Rows);

    private static readonly LinkageResult Result = new RecordLinker(new LinkageOptions()).Link(People);

    /// <summary>Pairs that were compared, and pairs drawn at random.</summary>
    private static readonly (int Left, int Right)[] Pairs =
    [
        .. Result.Candidates.All.ToArray().Select(pair => (PairList.First(pair), PairList.Second(pair))),
        .. Enumerable.Range(0, Rows).Select(i => (Left: i, Right: (i * 7_919 + 13) % Rows)).Where(pair => pair.Left != pair.Right),
    ];

    [Fact]
    public void The_lines_add_up_to_the_score() => Assert.All(Pairs, pair =>
        Assert.Equal(Result.Score(pair.Left, pair.Right), Result.Explain(pair.Left, pair.Right).TotalWeight, 1e-9));

    [Fact]
    public void It_is_the_same_from_both_sides() => Assert.All(Pairs, pair =>
    {
        var (one, other) = (Result.Explain(pair.Left, pair.Right), Result.Explain(pair.Right, pair.Left));

        Assert.Equal(one.Weights, other.Weights);
        Assert.Equal((one.Left, one.Right), (other.Right, other.Left));
        Assert.Equal(BitConverter.DoubleToInt64Bits(Result.Score(pair.Left, pair.Right)), BitConverter.DoubleToInt64Bits(Result.Score(pair.Right, pair.Left)));
    });

    [Fact]
    public void It_begins_with_how_common_matches_are_and_ends_with_what_else_explains_them()
    {
        var (left, right) = Pairs.MinBy(pair => Household(pair)?.Weight ?? 0);

        var weights = Result.Explain(left, right).Weights;

        string[] order = ["prior", .. Result.Comparisons.Select(comparison => comparison.Name), "household", "namesakes"];
        Assert.Equal(weights.Select(weight => weight.Comparison), order.Where(name => weights.Any(weight => weight.Comparison == name)));
        Assert.Equal("how common matches are among all pairs", weights[0].Finding);
        Assert.Equal("what living together explains", weights.Single(weight => weight.Comparison == "household").Finding);
        Assert.InRange(Household((left, right))!.Weight, -60, -2);
    }

    [Fact]
    public void What_a_record_does_not_state_has_no_line()
    {
        var batch = PeopleBatch.Of(("Evelyn", "Klein", "", "1951-09-24"), ("Evelyn", "Klein", "evelyn@example.org", "1951-09-24"));

        var weights = new RecordLinker(new LinkageOptions()).Link(batch).Explain(0, 1).Weights;

        Assert.Equal(["prior", "given-name", "family-name", "birth-date"], weights.Select(weight => weight.Comparison).Take(4));
        Assert.DoesNotContain(weights, weight => weight.Comparison == "email");
        Assert.Equal("same given name", weights[1].Finding);
    }

    [Fact]
    public void The_records_are_named_by_their_sources_and_keys()
    {
        var batch = PeopleBatch.Of(("A", "B", "", ""), ("C", "D", "", ""));

        var explanation = new RecordLinker(new LinkageOptions()).Link(batch).Explain(1, 0);

        Assert.Equal((SourceRecordId.From(new SourceId("crm"), "1"), SourceRecordId.From(new SourceId("crm"), "0")), (explanation.Left, explanation.Right));
    }

    [Theory]
    [InlineData("7", "crm", "web", double.PositiveInfinity, "same verified id")]
    [InlineData("8", "crm", "web", double.NegativeInfinity, "different verified ids")]
    [InlineData("7", "shop", "shop", double.NegativeInfinity, "both of a source that holds nobody twice")]
    public void What_is_certain_has_a_line_of_its_own(string account, string one, string other, double weight, string finding)
    {
        var batch = new RecordBatch(new LinkageOptions());
        batch.Source(new SourceId("shop"), unique: true);
        batch.Add(Verified(one, "1", "7"));
        batch.Add(Verified(other, "2", account));

        var result = new RecordLinker(new LinkageOptions()).Link(batch);

        var explanation = result.Explain(0, 1);
        Assert.Equal((weight, finding), (explanation.Weights[^1].Weight, explanation.Weights[^1].Finding));
        Assert.Equal((weight, weight), (explanation.TotalWeight, result.Score(0, 1)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, Rows)]
    public void Records_that_are_not_there_cannot_be_explained(int left, int right) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Result.Explain(left, right));

    [Fact]
    public void It_takes_fifty_microseconds_at_most()
    {
        const int Calls = 200;

        var best = Enumerable.Range(0, 50).Min(round =>
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < Calls; i++)
                Result.Explain(Pairs[i].Left, Pairs[i].Right);
            return Stopwatch.GetElapsedTime(started).TotalMicroseconds / Calls;
        });

        Assert.InRange(best, 0, 50);
    }

    private static SourceRecord Verified(string source, string key, string account) => new()
    {
        Source = new SourceId(source),
        Key = key,
        ObservedAt = DateTimeOffset.UnixEpoch,
        Values = [new(AttributeKind.VerifiedId, account, "account"), new(AttributeKind.GivenName, "Ann")],
    };

    private static MatchWeight? Household((int Left, int Right) pair) =>
        Result.Explain(pair.Left, pair.Right).Weights.SingleOrDefault(weight => weight.Comparison == "household");
}
