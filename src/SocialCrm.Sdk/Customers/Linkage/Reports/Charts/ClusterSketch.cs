namespace SocialCrm.Customers;

/// <summary>The records of a customer that a graph shows, and the links between them.</summary>
/// <remarks>
/// Records come in the order of Prim, "Shortest connection networks and some generalizations" (1957): after the strongest pair, always the one with the strongest
/// link to any before it. These links, a maximum spanning tree, are what holds the customer together. Of a large customer the strongest part is left that way.
/// </remarks>
internal sealed class ClusterSketch
{
    private readonly LinkageResult result;
    private readonly int[] members;

    /// <summary>Sketches a customer.</summary>
    /// <param name="result">The linkage.</param>
    /// <param name="customer">The number of the customer.</param>
    /// <param name="most">How many records at most.</param>
    public ClusterSketch(LinkageResult result, int customer, int most)
    {
        this.result = result;
        members = Members(result.Clusters, customer);
        Grow(Math.Min(most, members.Length));
        for (var i = 0; i < Records.Count; i++)
        {
            for (var j = i + 1; j < Records.Count; j++)
            {
                if (Parents[j] != i)
                    Others.Add((i, j, result.Score(Records[i], Records[j])));
            }
        }

        Others.Sort((one, other) => other.Weight.CompareTo(one.Weight) is not 0 and var order ? order : (one.Left, one.Right).CompareTo((other.Left, other.Right)));
    }

    /// <summary>How many records the customer has.</summary>
    public int Count => members.Length;

    /// <summary>The numbers of the records shown.</summary>
    public List<int> Records { get; } = [];

    /// <summary>The place in <see cref="Records"/> of the one that each is linked to most strongly; -1 for the first.</summary>
    public List<int> Parents { get; } = [];

    /// <summary>The weight of that link.</summary>
    public List<double> Weights { get; } = [];

    /// <summary>All other links between places, the strongest first.</summary>
    public List<(int Left, int Right, double Weight)> Others { get; } = [];

    private static int[] Members(ReadOnlySpan<int> clusters, int customer)
    {
        var members = new List<int>();
        for (var record = 0; record < clusters.Length; record++)
        {
            if (clusters[record] == customer)
                members.Add(record);
        }

        return [.. members];
    }

    private void Grow(int most)
    {
        var best = new (double Weight, int Parent)[members.Length];
        Array.Fill(best, (double.NegativeInfinity, 0));
        var taken = new bool[members.Length];
        for (var next = Array.IndexOf(members, First()); Records.Count < most; next = Strongest(best, taken))
        {
            taken[next] = true;
            Parents.Add(Records.Count == 0 ? -1 : best[next].Parent);
            Weights.Add(best[next].Weight);
            Records.Add(members[next]);
            for (var i = 0; i < members.Length && Records.Count < most; i++)
            {
                if (!taken[i] && result.Score(members[next], members[i]) is var weight && weight > best[i].Weight)
                    best[i] = (weight, Records.Count - 1);
            }
        }
    }

    /// <summary>A record of the strongest pair that was compared; the first one where none was.</summary>
    private int First()
    {
        var scored = result.Evidence.Scored;
        var clusters = result.Clusters;
        var customer = clusters[members[0]];
        var (first, most) = (members[0], double.NegativeInfinity);
        for (var i = 0; i < scored.Pairs.Length; i++)
        {
            var left = PairList.First(scored.Pairs[i]);
            if (scored.Scores[i] > most && clusters[left] == customer && clusters[PairList.Second(scored.Pairs[i])] == customer)
                (first, most) = (left, scored.Scores[i]);
        }

        return first;
    }

    private static int Strongest((double Weight, int Parent)[] best, bool[] taken)
    {
        var strongest = -1;
        for (var i = 0; i < best.Length; i++)
        {
            if (!taken[i] && (strongest < 0 || best[i].Weight > best[strongest].Weight))
                strongest = i;
        }

        return strongest;
    }
}
