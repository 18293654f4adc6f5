namespace SocialCrm.Customers;

/// <summary>The records of a customer that a graph shows, and the links between them.</summary>
/// <remarks>
/// Records come in the order of Prim, "Shortest connection networks and some generalizations" (1957): after the strongest pair, always the one with the strongest
/// link to any before it. These links, a maximum spanning tree, are what holds the customer together. Of a large customer the strongest part is left that way.
/// </remarks>
internal sealed class ClusterSketch
{
    private readonly GraphedCustomer customer;

    /// <summary>Sketches a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="most">How many records at most.</param>
    public ClusterSketch(GraphedCustomer customer, int most)
    {
        this.customer = customer;
        Grow(Math.Min(most, Count));
        for (var i = 0; i < Records.Count; i++)
        {
            for (var j = i + 1; j < Records.Count; j++)
            {
                if (Parents[j] != i)
                    Others.Add((i, j, customer.Score(Records[i], Records[j])));
            }
        }

        Others.Sort((one, other) => other.Weight.CompareTo(one.Weight) is not 0 and var order ? order : (one.Left, one.Right).CompareTo((other.Left, other.Right)));
    }

    /// <summary>How many records the customer has.</summary>
    public int Count => customer.Records.Count;

    /// <summary>The records shown, by their places in the customer.</summary>
    public List<int> Records { get; } = [];

    /// <summary>The place in <see cref="Records"/> of the one that each is linked to most strongly; -1 for the first.</summary>
    public List<int> Parents { get; } = [];

    /// <summary>The weight of that link.</summary>
    public List<double> Weights { get; } = [];

    /// <summary>All other links between places, the strongest first.</summary>
    public List<(int Left, int Right, double Weight)> Others { get; } = [];

    private void Grow(int most)
    {
        var best = new (double Weight, int Parent)[Count];
        Array.Fill(best, (double.NegativeInfinity, 0));
        var taken = new bool[Count];
        for (var next = customer.First; Records.Count < most; next = Strongest(best, taken))
        {
            taken[next] = true;
            Parents.Add(Records.Count == 0 ? -1 : best[next].Parent);
            Weights.Add(best[next].Weight);
            Records.Add(next);
            for (var i = 0; i < Count && Records.Count < most; i++)
            {
                if (!taken[i] && customer.Score(next, i) is var weight && weight > best[i].Weight)
                    best[i] = (weight, Records.Count - 1);
            }
        }
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
