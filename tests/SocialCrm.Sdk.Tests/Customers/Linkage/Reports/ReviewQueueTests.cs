using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>People are asked what teaches most, and nothing that is decided.</summary>
public class ReviewQueueTests
{
    private const int Rows = 10_000;

    private static readonly LinkageResult Result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(Rows));

    private static readonly IReadOnlyList<ReviewPair> Asked = new LinkageReport(Result).Review(50);

    [Fact]
    public void Each_question_is_asked_once_and_says_what_hangs_on_it()
    {
        Assert.Equal(50, Asked.Count);
        Assert.Equal(50, Asked.DistinctBy(pair => (pair.Left, pair.Right)).Count());
        Assert.All(Asked, pair =>
        {
            var (left, right) = (Result.Clusters[pair.Left], Result.Clusters[pair.Right]);
            Assert.Equal((Result.Score(pair.Left, pair.Right), left == right), (pair.Weight, pair.IsOneCustomer));
            if (!pair.IsOneCustomer)
                Assert.Equal((Result.Clusters.Count(left), Result.Clusters.Count(right)), (pair.LeftRecords, pair.RightRecords));
            else
                Assert.InRange(pair.LeftRecords + pair.RightRecords, 2, Result.Clusters.Count(left));
            Assert.Equal(pair.LeftRecords * pair.RightRecords * Math.Min(pair.Probability, 1 - pair.Probability) / 2, pair.Value, 1e-4);
            Assert.EndsWith(".", pair.Reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void No_question_left_out_is_worth_more_than_one_asked_of_a_kind_of_its_own()
    {
        var all = new LinkageReport(Result).Review(5_000);

        Assert.Equal(all.Max(pair => pair.Value), Asked[0].Value);
        Assert.Equal(Asked, all.Take(50));
        var plain = all.OrderByDescending(pair => pair.Value).Take(50).ToArray();
        Assert.True(Kinds(Asked) > Kinds(plain), $"{Kinds(Asked)} kinds among 50 questions, {Kinds(plain)} without spreading them.");
    }

    [Fact]
    public void Answers_put_right_more_than_those_to_pairs_at_random()
    {
        var truth = PeopleBatch.Truth(Rows);
        bool IsWrong(int left, int right) => truth.AreOne(left, right) != (Result.Clusters[left] == Result.Clusters[right]);

        var wrong = Asked.Count(pair => IsWrong(pair.Left, pair.Right)) / 50.0;
        var usual = Result.Evidence.Scored.Pairs.Average(pair => IsWrong(PairList.First(pair), PairList.Second(pair)) ? 1.0 : 0);

        Assert.True(wrong > 5 * usual, $"{wrong:p1} of the questions asked, and {usual:p1} of all pairs, are decided wrongly.");
    }

    [Fact]
    public void What_was_answered_is_not_asked_again()
    {
        var answered = Asked.Take(10).Select(pair => (pair.Right, pair.Left)).ToArray();

        var next = new LinkageReport(Result).Review(50, answered);

        Assert.Empty(next.Select(pair => (pair.Right, pair.Left)).Intersect(answered));
    }

    [Theory]
    [InlineData("9", "8", false)]
    [InlineData("9", "9", false)]
    [InlineData("9", "", true)]
    public void What_hard_rules_decide_by_way_of_another_record_is_not_asked(string first, string second, bool isAsked)
    {
        // The middle record is one person with the first by its card; whether it is one with the last, the loyalty numbers say.
        var batch = new RecordBatch(new LinkageOptions());
        Add(batch, ("Ada", "Lovelace", "1815-12-10"), card: "1", loyalty: "");
        Add(batch, ("", "", ""), card: "1", loyalty: first);
        Add(batch, ("Ada", "Lovelace", "1816"), card: "", loyalty: second);

        var pairs = new LinkageReport(new RecordLinker(new LinkageOptions()).Link(batch)).Review(100);

        Assert.Equal(isAsked, pairs.Any(pair => pair is { Left: 0, Right: 2 }));
        Assert.DoesNotContain(pairs, pair => pair is { Left: 0, Right: 1 });
    }

    [Fact]
    public void The_strongest_link_between_two_parts_is_told_with_their_sizes()
    {
        ulong[] pairs = [PairList.Of(0, 1), PairList.Of(0, 2), PairList.Of(1, 2), PairList.Of(2, 3), PairList.Of(3, 4)];

        var held = new HeldTogether(new ScoredPairs(pairs, [5, 1, 2, 9, 8]), [0, 0, 0, 0, 0]);

        Assert.Equal((2, 3), held.Parts(PairList.Of(1, 2)));
        Assert.Equal((1, 4), held.Parts(PairList.Of(0, 1)));
        Assert.Equal((4, 1), held.Parts(PairList.Of(3, 4)));
        Assert.Equal((1, 1), held.Parts(PairList.Of(0, 2)));
        Assert.False(held.IsHeldBy(PairList.Of(0, 2)));
    }

    [Fact]
    public void Nothing_is_asked_of_nobody() => Assert.Empty(new LinkageReport(new RecordLinker(new LinkageOptions()).Link(new RecordBatch(new LinkageOptions()))).Review());

    private static int Kinds(IEnumerable<ReviewPair> pairs) =>
        pairs.Select(pair => string.Join(' ', Result.Explain(pair.Left, pair.Right).Weights.Where(weight => weight.Comparison is not ("household" or "namesakes")).Select(weight => weight.Finding))).Distinct().Count();

    private static void Add(RecordBatch batch, (string Given, string Family, string Born) person, string card, string loyalty)
    {
        batch.Begin(batch.Source(new SourceId("crm")), $"{batch.Count}");
        batch.Set(batch.Slot(AttributeKind.GivenName), person.Given);
        batch.Set(batch.Slot(AttributeKind.FamilyName), person.Family);
        batch.Set(batch.Slot(AttributeKind.BirthDate), person.Born);
        batch.Set(batch.Slot(AttributeKind.VerifiedId, "card"), card);
        batch.Set(batch.Slot(AttributeKind.VerifiedId, "loyalty"), loyalty);
        batch.End();
    }
}
