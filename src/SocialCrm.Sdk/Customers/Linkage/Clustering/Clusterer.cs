using System.Runtime.InteropServices;

namespace SocialCrm.Customers;

/// <summary>Makes people of scored pairs.</summary>
internal sealed class Clusterer(RecordTable table, CandidateScorer scorer)
{
    private const int LargestPart = 200;

    // Links that are right but once in a thousand million hold in a large part too.
    private const double Sure = 30;

    /// <summary>One record of its cluster for every record, the same for all of a cluster. Who is with whom does not depend on the order of the records.</summary>
    public int[] Cluster(ScoredPairs scored, double threshold, int parallelism)
    {
        var clusters = new int[table.Count];
        for (var i = 0; i < clusters.Length; i++)
            clusters[i] = i;

        var parts = Components(scored, threshold);
        Portions.Each(parts.Count, parallelism, part => Part(parts[part], (float)threshold, clusters));
        return clusters;
    }

    /// <summary>The connected records, more than one in each part, none too large: a larger one is cut where it hangs together least.</summary>
    private List<int[]> Components(ScoredPairs scored, double threshold)
    {
        var parts = new List<int[]>();
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

            var members = new Dictionary<int, List<int>>();
            var seen = new HashSet<int>();
            for (var i = 0; i < work.Pairs.Length; i++)
            {
                if (work.Scores[i] <= work.Bound)
                    continue;
                foreach (var record in (ReadOnlySpan<int>)[PairList.First(work.Pairs[i]), PairList.Second(work.Pairs[i])])
                {
                    if (seen.Add(record))
                        (CollectionsMarshal.GetValueRefOrAddDefault(members, sets.Find(record), out _) ??= []).Add(record);
                }
            }

            var large = new HashSet<int>();
            foreach (var (root, found) in members)
            {
                if (found.Count <= LargestPart || work.Bound >= Sure)
                {
                    parts.Add([.. found]);
                }
                else
                {
                    large.Add(root);
                }
            }

            if (large.Count == 0)
                continue;
            var chosen = Enumerable.Range(0, work.Pairs.Length)
                .Where(i => work.Scores[i] > work.Bound && large.Contains(sets.Find(PairList.First(work.Pairs[i])))).ToArray();
            toDo.Push(([.. chosen.Select(i => work.Pairs[i])], [.. chosen.Select(i => work.Scores[i])], work.Bound + 1));
        }

        return parts;
    }

    private void Part(int[] members, float threshold, int[] clusters)
    {
        if (members.Length is 2 or > LargestPart)
        {
            foreach (var member in members)
                clusters[member] = members[0];
            return;
        }

        // Where groups agree equally well the first are joined first, and the first ones are the same in whatever order the records came.
        Array.Sort(Array.ConvertAll(members, member => (table.IdOf(member).Value, member)), members);

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

        var groups = work.Part();
        for (var i = 0; i < members.Length; i++)
            clusters[members[i]] = members[groups[i]];
    }
}
