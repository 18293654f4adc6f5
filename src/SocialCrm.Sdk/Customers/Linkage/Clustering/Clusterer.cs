namespace SocialCrm.Customers;

/// <summary>Makes people of scored pairs.</summary>
internal sealed class Clusterer(RecordTable table, CandidateScorer scorer)
{
    private const int LargestPart = 200;
    private const int PartsAtOnce = 256;

    // Links that are right but once in a thousand million hold in a large part too.
    private const double Sure = 30;

    /// <summary>One record of its cluster for every record, the same for all of a cluster. Who is with whom does not depend on the order of the records.</summary>
    public int[] Cluster(ScoredPairs scored, double threshold, int parallelism)
    {
        var clusters = new int[table.Count];
        for (var i = 0; i < clusters.Length; i++)
            clusters[i] = i;

        var parts = Components(scored, threshold);
        Portions.Each((parts.Count + PartsAtOnce - 1) / PartsAtOnce, parallelism, portion =>
        {
            for (var number = portion * PartsAtOnce; number < Math.Min(parts.Count, (portion + 1) * PartsAtOnce); number++)
                Divide(parts[number], (float)threshold, clusters);
        });
        return clusters;
    }

    /// <summary>The connected records, more than one in each part, none too large: a larger one is cut where it hangs together least.</summary>
    private List<Part> Components(ScoredPairs scored, double threshold)
    {
        var parts = new List<Part>();
        var toDo = new Stack<(ulong[] Pairs, float[] Scores, double Bound)>();
        toDo.Push((scored.Pairs, scored.Scores, threshold));
        while (toDo.TryPop(out var work))
        {
            var sets = new DisjointSets(table.Count);
            for (var i = 0; i < work.Pairs.Length; i++)
            {
                if (work.Scores[i] > work.Bound)
                    sets.Unite(PairList.First(work.Pairs[i]), PairList.Second(work.Pairs[i]));
            }

            var large = new Dictionary<int, ArraySegment<int>>();
            foreach (var members in sets.Several())
            {
                if (members.Count <= LargestPart)
                    parts.Add(new Part(members, null));
                else
                    large.Add(sets.Find(members[0]), members);
            }

            if (large.Count == 0)
                continue;
            var chosen = Enumerable.Range(0, work.Pairs.Length)
                .Where(i => work.Scores[i] > work.Bound && large.ContainsKey(sets.Find(PairList.First(work.Pairs[i])))).ToArray();
            if (work.Bound >= Sure)
                parts.AddRange(chosen.GroupBy(i => sets.Find(PairList.First(work.Pairs[i])), i => (work.Pairs[i], work.Scores[i])).Select(links => new Part(large[links.Key], [.. links])));
            else
                toDo.Push(([.. chosen.Select(i => work.Pairs[i])], [.. chosen.Select(i => work.Scores[i])], work.Bound + 1));
        }

        return parts;
    }

    /// <summary>Tells of every record of a part one of its cluster.</summary>
    private void Divide(Part part, float threshold, int[] clusters)
    {
        if (part.Members.Count == 2)
        {
            clusters[part.Members[1]] = part.Members[0];
            return;
        }

        // Where groups agree equally well the first are joined first, and the first ones are the same in whatever order the records came.
        int[] members = [.. part.Members];
        Array.Sort(Array.ConvertAll(members, member => (table.IdOf(member).Value, member)), members);
        var divided = part.Links is { } links ? Join(members, links) : Agglomerate(members, threshold);
        for (var i = 0; i < members.Length; i++)
            clusters[members[i]] = divided[i];
    }

    private int[] Join(int[] members, (ulong Pair, float Score)[] links)
    {
        var places = new Dictionary<int, int>(members.Length);
        foreach (var member in members)
            places.Add(member, places.Count);
        var ordered = Array.ConvertAll(links, link =>
        {
            var (one, other) = (places[PairList.First(link.Pair)], places[PairList.Second(link.Pair)]);
            return (-link.Score, Left: Math.Min(one, other), Right: Math.Max(one, other));
        });
        Array.Sort(ordered);
        return new LargePart(scorer, members).Join(ordered.Select(link => (link.Left, link.Right)));
    }

    private int[] Agglomerate(int[] members, float threshold)
    {
        var work = new Agglomeration(scorer.Scorer, members.Length, threshold);
        var findings = new Finding[scorer.Scorer.Comparisons.Length];
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                var rule = scorer.Compare(members[i], members[j], findings);
                work.Set(i, j, findings, rule);
            }
        }

        return Array.ConvertAll(work.Part(), group => members[group]);
    }

    /// <summary>Records that hang together.</summary>
    /// <param name="Members">The records.</param>
    /// <param name="Links">Their links, where there are too many of them to be weighed group by group; null otherwise.</param>
    private readonly record struct Part(ArraySegment<int> Members, (ulong Pair, float Score)[]? Links);
}
