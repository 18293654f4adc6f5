namespace SocialCrm.Customers;

/// <summary>What needs no question: pairs that hard rules decide, also by way of other records, and pairs that were answered before.</summary>
internal sealed class DecidedPairs
{
    // Of many records that verified ids hold together some tell for all.
    private const int MostOfEach = 50;

    private readonly CandidateScorer scorer;
    private readonly HashSet<ulong> answered;
    private readonly DisjointSets same;
    private readonly Dictionary<int, List<int>> members = [];

    public DecidedPairs(CandidateScorer scorer, ScoredPairs scored, int records, IEnumerable<(int Left, int Right)> answered)
    {
        this.scorer = scorer;
        this.answered = [.. answered.Select(pair => PairList.Of(pair.Left, pair.Right))];
        same = new DisjointSets(records);
        var (pairs, scores) = scored;
        var linked = new HashSet<int>();
        for (var place = 0; place < pairs.Length; place++)
        {
            if (!float.IsPositiveInfinity(scores[place]))
                continue;
            same.Unite(PairList.First(pairs[place]), PairList.Second(pairs[place]));
            linked.Add(PairList.First(pairs[place]));
            linked.Add(PairList.Second(pairs[place]));
        }

        foreach (var record in linked.Order())
        {
            if (!members.TryGetValue(same.Find(record), out var together))
                members[same.Find(record)] = together = [];
            if (together.Count < MostOfEach)
                together.Add(record);
        }
    }

    public bool Contains(ulong pair)
    {
        var (left, right) = (PairList.First(pair), PairList.Second(pair));
        if (answered.Contains(pair) || same.Find(left) == same.Find(right))
            return true;
        if (!scorer.Scorer.Hard.Any && !scorer.Decisions.Any)
            return false;
        return Together(left).Any(one => Together(right).Any(other => scorer.RuleOf(one, other) == HardRule.Different));
    }

    private List<int> Together(int record) => members.GetValueOrDefault(same.Find(record)) ?? [record];
}
