namespace SocialCrm.Customers;

/// <summary>What holds customers together: the strongest links that join their records, and how many records are on either side of each.</summary>
/// <remarks>A maximum spanning forest after Kruskal, "On the Shortest Spanning Subtree of a Graph" (1956): each of its links is the strongest between the two parts that it joins.</remarks>
internal sealed class HeldTogether
{
    private readonly Dictionary<ulong, (int Left, int Right)> parts = [];
    private readonly List<int>[] neighbours;

    public HeldTogether(ScoredPairs scored, ReadOnlySpan<int> clusters)
    {
        var inside = new List<int>();
        for (var place = 0; place < scored.Pairs.Length; place++)
        {
            if (clusters[PairList.First(scored.Pairs[place])] == clusters[PairList.Second(scored.Pairs[place])])
                inside.Add(place);
        }

        inside.Sort((one, other) => scored.Scores[other].CompareTo(scored.Scores[one]) is not 0 and var order ? order : one.CompareTo(other));
        neighbours = new List<int>[clusters.Length];
        var sets = new DisjointSets(clusters.Length);
        foreach (var place in inside)
        {
            var (left, right) = (PairList.First(scored.Pairs[place]), PairList.Second(scored.Pairs[place]));
            if (sets.Find(left) == sets.Find(right))
                continue;
            sets.Unite(left, right);
            (neighbours[left] ??= []).Add(right);
            (neighbours[right] ??= []).Add(left);
        }

        CountSides();
    }

    /// <summary>Whether a link is one of those that hold a customer together.</summary>
    public bool IsHeldBy(ulong pair) => parts.ContainsKey(pair);

    /// <summary>How many records a link of a customer joins on either side; one with one where others hold these together.</summary>
    public (int Left, int Right) Parts(ulong pair) => parts.GetValueOrDefault(pair, (1, 1));

    /// <summary>Walks each tree once: behind a link are the records below it, before it all others of the tree.</summary>
    private void CountSides()
    {
        var below = new int[neighbours.Length];
        var parents = new int[neighbours.Length];
        Array.Fill(parents, -1);
        var order = new List<int>();
        for (var root = 0; root < neighbours.Length; root++)
        {
            if (neighbours[root] is null || below[root] > 0)
                continue;
            order.Clear();
            order.Add(root);
            for (var i = 0; i < order.Count; i++)
            {
                below[order[i]] = 1;
                foreach (var next in neighbours[order[i]].Where(next => below[next] == 0))
                {
                    parents[next] = order[i];
                    order.Add(next);
                }
            }

            for (var i = order.Count - 1; i > 0; i--)
            {
                var (child, parent) = (order[i], parents[order[i]]);
                below[parent] += below[child];
                var (mine, others) = (below[child], order.Count - below[child]);
                parts[PairList.Of(child, parent)] = child < parent ? (mine, others) : (others, mine);
            }
        }
    }
}
