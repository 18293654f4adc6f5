using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Chooses the pairs to ask a person about.</summary>
/// <remarks>
/// On two customers with a and b records a·b pairs of records hang, and of one customer those between the two parts that the link holds together. A threshold t
/// says that a wrong link costs t where a missed one costs 1 − t, so at a match probability p either decision is expected to cost min(t(1 − p), (1 − t)p) for
/// each of them, which is most at the threshold: that is what asking saves (the value of perfect information; Howard, 1966). Questions that look alike to the comparisons teach the model the same: the second of a kind counts a half, the third a third.
/// </remarks>
internal sealed class ReviewQueue
{
    // So many times the questions asked for are compared with each other.
    private const int Spread = 20;

    private readonly LinkageResult result;
    private readonly LinkageEvidence evidence;
    private readonly double threshold;
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
        // Where nothing, or everything, is one person, the odds as they are tell what is doubtful.
        threshold = result.Threshold is > 0 and < 1 ? result.Threshold : 0.5;
        held = new HeldTogether(evidence.Scored, result.Clusters);
        decided = new DecidedPairs(evidence, result.Clusters.Length, answered);
        sizes = new int[result.CustomerCount];
        foreach (var customer in result.Clusters)
            sizes[customer]++;
    }

    public ReviewPair[] Ask(int most)
    {
        var best = Best((int)Math.Min(int.MaxValue, (long)Spread * most + Spread));
        var findings = new Finding[result.Comparisons.Length];
        var kinds = new Dictionary<string, Queue<ReviewPair>>(StringComparer.Ordinal);
        foreach (var pair in best)
        {
            evidence.Scorer.Compare(pair.Left, pair.Right, findings);
            var kind = string.Concat(findings.Select(finding => (char)finding.Level));
            if (!kinds.TryGetValue(kind, out var queue))
                kinds[kind] = queue = new Queue<ReviewPair>();
            queue.Enqueue(pair);
        }

        return Spaced(kinds.Values, most);
    }

    /// <summary>Takes the kind in turn whose next question is worth most after what was asked of that kind already.</summary>
    private static ReviewPair[] Spaced(IEnumerable<Queue<ReviewPair>> kinds, int most)
    {
        var asked = new List<ReviewPair>();
        var heads = new PriorityQueue<(Queue<ReviewPair> Kind, int Times), (double, int, int)>();
        foreach (var kind in kinds)
            Offer(kind, 1);
        while (asked.Count < most && heads.TryDequeue(out var next, out _))
        {
            asked.Add(next.Kind.Dequeue());
            if (next.Kind.Count > 0)
                Offer(next.Kind, next.Times + 1);
        }

        return [.. asked];

        void Offer(Queue<ReviewPair> kind, int times) => heads.Enqueue((kind, times), (-kind.Peek().Value / times, kind.Peek().Left, kind.Peek().Right));
    }

    /// <summary>The questions that are worth most, one for each two customers.</summary>
    private IEnumerable<ReviewPair> Best(int most)
    {
        var (pairs, scores) = evidence.Scored;
        var questions = new List<(double Value, int Place)>();
        for (var place = 0; place < pairs.Length; place++)
        {
            if (float.IsFinite(scores[place]) && Value(scores[place], Records(pairs[place])) is > 0 and var value)
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

    private double Value(double weight, (int Left, int Right) records)
    {
        var probability = LinkageEvidence.Probability(weight);
        return (double)records.Left * records.Right * Math.Min(threshold * (1 - probability), (1 - threshold) * probability);
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
            Value = Value(weight, records),
            Reason = Reason(isOne, weight > evidence.Threshold, held.IsHeldBy(pair), records) + Home(result.Clusters[left], result.Clusters[right]),
        };
    }

    private string Home(int left, int right) =>
        left != right && homes[left] is { } home && home == homes[right] ? $" Both customers are of one household, by {string.Join(" and ", home.Shared)}." : "";

    private static string Reason(bool isOne, bool isAbove, bool isHolding, (int Left, int Right) records)
    {
        var (left, right) = (Records(records.Left), Records(records.Right));
        return (isOne, isAbove, isHolding) switch
        {
            (true, _, true) => $"This is the strongest link between {left} and {right} of one customer: a no parts them.",
            (true, true, false) => "The two records are linked, and are one customer through others as well: a no throws doubt on it.",
            (true, false, false) => "The weight does not reach the threshold, and the records are one customer through others: a no throws doubt on it.",
            (false, true, _) => $"The weight reaches the threshold, but the other records of both customers keep them apart: a yes joins {left} and {right}.",
            (false, false, _) => $"The weight nearly reaches the threshold: a yes joins customers of {left} and {right}.",
        };
    }

    private static string Records(int count) => count == 1 ? "1 record" : count.ToString(CultureInfo.InvariantCulture) + " records";
}
