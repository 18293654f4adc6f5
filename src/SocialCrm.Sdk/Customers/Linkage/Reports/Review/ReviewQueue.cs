namespace SocialCrm.Customers;

/// <summary>Chooses the pairs to ask a person about.</summary>
/// <remarks>
/// On two customers with a and b records a·b pairs of records hang, and of one customer those between the two parts that the link holds together. A threshold t
/// says that a wrong link costs t where a missed one costs 1 − t, so at a match probability p either decision is expected to cost min(t(1 − p), (1 − t)p) for
/// each of them, which is most at the threshold: that is what asking saves (the value of perfect information; Howard, 1966). Questions that look alike to the comparisons teach the model the same: the second of a kind counts a half, the third a third.
/// </remarks>
internal sealed class ReviewQueue
{
    private readonly LinkageResult result;
    private readonly LinkageEvidence evidence;
    private readonly ReviewValue worth;
    private readonly HeldTogether held;
    private readonly DecidedPairs decided;
    private readonly int[] sizes;
    private readonly Household?[] homes;

    /// <summary>Makes the queue.</summary>
    /// <param name="result">The linkage.</param>
    /// <param name="answered">Pairs that are not asked.</param>
    /// <param name="homes">The household of every customer.</param>
    public ReviewQueue(LinkageResult result, IEnumerable<(int Left, int Right)> answered, Household?[] homes)
    {
        this.result = result;
        this.homes = homes;
        evidence = result.Evidence;
        worth = new ReviewValue(result.Threshold);
        held = new HeldTogether(evidence.Scored, result.Clusters);
        decided = new DecidedPairs(evidence.Scorer, evidence.Scored, result.Clusters.Length, answered);
        sizes = new int[result.CustomerCount];
        foreach (var customer in result.Clusters)
            sizes[customer]++;
    }

    public ReviewPair[] Ask(int most)
    {
        var best = Best(SpacedQuestions.Among(most));
        return SpacedQuestions.Of(best.Select(pair => (pair, pair.Value, evidence.Scorer.KindOf(pair.Left, pair.Right))), most);
    }

    /// <summary>The questions that are worth most, one for each two customers.</summary>
    private IEnumerable<ReviewPair> Best(int most)
    {
        var (pairs, scores) = evidence.Scored;
        var questions = new List<(double Value, int Place)>();
        for (var place = 0; place < pairs.Length; place++)
        {
            if (float.IsFinite(scores[place]) && worth.Of(scores[place], Records(pairs[place])) is > 0 and var value)
                questions.Add((value, place));
        }

        questions.Sort((one, other) => other.Value.CompareTo(one.Value) is not 0 and var order ? order : one.Place.CompareTo(other.Place));
        var between = new HashSet<ulong>();
        return questions
            .Where(question => !decided.Contains(pairs[question.Place]) && IsFirst(pairs[question.Place], between))
            .Take(most)
            .Select(question => Made(pairs[question.Place]));
    }

    private bool IsFirst(ulong pair, HashSet<ulong> between)
    {
        var (left, right) = (result.Clusters[PairList.First(pair)], result.Clusters[PairList.Second(pair)]);
        return left == right || between.Add(PairList.Of(left, right));
    }

    private (int Left, int Right) Records(ulong pair)
    {
        var (left, right) = (result.Clusters[PairList.First(pair)], result.Clusters[PairList.Second(pair)]);
        return left == right ? held.Parts(pair) : (sizes[left], sizes[right]);
    }

    private ReviewPair Made(ulong pair)
    {
        var (left, right) = (PairList.First(pair), PairList.Second(pair));
        var weight = result.Score(left, right);
        var records = Records(pair);
        var isOne = result.Clusters[left] == result.Clusters[right];
        return new ReviewPair(left, right, weight, LinkageEvidence.Probability(weight), isOne)
        {
            LeftRecords = records.Left,
            RightRecords = records.Right,
            Value = worth.Of(weight, records),
            Reason = ReviewReason.Of((isOne, weight > evidence.Threshold, held.IsHeldBy(pair)), records) + Home(result.Clusters[left], result.Clusters[right]),
        };
    }

    private string Home(int left, int right) =>
        left != right && homes[left] is { } home && home == homes[right] ? $" Both customers are of one household, by {string.Join(" and ", home.Shared)}." : "";
}
