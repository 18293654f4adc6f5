namespace SocialCrm.Customers;

/// <summary>Looks for the worst errors of a linkage.</summary>
internal sealed class WorstErrors(LinkageResult result, LinkageTruth truth, int most)
{
    // In a very large customer or person, each record with its next ones stands for all pairs.
    private const int MostPairs = 100_000;

    private readonly LinkageEvidence evidence = result.Evidence;

    public LinkageErrors Find()
    {
        var customers = new RecordGroups(result.Clusters, result.CustomerCount);
        var people = new RecordGroups(truth.Labels, truth.People);
        var wrong = Worst(customers, truth.AreTwo, weight => -weight);
        var missed = Worst(people, (left, right) => result.Clusters[left] != result.Clusters[right], weight => weight);
        return new LinkageErrors(
            [.. wrong.Select(pair => new LinkageError(pair.Left, pair.Right, pair.Weight, WhyLinked(pair.Weight)))],
            [.. missed.Select(pair => new LinkageError(pair.Left, pair.Right, pair.Weight, WhyMissed(pair.Left, pair.Right, pair.Weight)))]);
    }

    private (int Left, int Right, double Weight)[] Worst(RecordGroups groups, Func<int, int, bool> isWrong, Func<double, double> rank)
    {
        // The least bad is on top, to be dropped first; of equal weights the later pair.
        var worst = new PriorityQueue<(int Left, int Right, double Weight), (double, int, int)>(
            Comparer<(double, int, int)>.Create((one, other) => other.CompareTo(one)));
        for (var group = 0; group < groups.Count; group++)
        {
            var members = groups[group];
            var next = Math.Max(1, MostPairs / Math.Max(1, members.Length));
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < Math.Min(members.Length, i + 1 + next); j++)
                {
                    if (!isWrong(members[i], members[j]))
                        continue;
                    var weight = result.Score(members[i], members[j]);
                    worst.Enqueue((members[i], members[j], weight), (rank(weight), members[i], members[j]));
                    if (worst.Count > most)
                        worst.Dequeue();
                }
            }
        }

        return [.. worst.UnorderedItems.OrderBy(entry => entry.Priority).Select(entry => entry.Element)];
    }

    private LinkageErrorReason WhyLinked(double weight) =>
        double.IsPositiveInfinity(weight) ? LinkageErrorReason.LinkedByRule
        : weight > evidence.Threshold ? LinkageErrorReason.WeighedAsOne
        : LinkageErrorReason.LinkedByOthers;

    private LinkageErrorReason WhyMissed(int left, int right, double weight) =>
        double.IsNegativeInfinity(weight) ? LinkageErrorReason.PartedByRule
        : !AreCompared(left, right) ? LinkageErrorReason.NotCompared
        : weight <= evidence.Threshold ? LinkageErrorReason.BelowThreshold
        : LinkageErrorReason.PartedByOthers;

    private bool AreCompared(int left, int right)
    {
        // A record that repeats another goes where that one goes, and is compared with it alone.
        var (one, other) = (evidence.Repetitions.FirstOf(left), evidence.Repetitions.FirstOf(right));
        return one == other || result.Candidates.Contains(PairList.Of(one, other));
    }
}
