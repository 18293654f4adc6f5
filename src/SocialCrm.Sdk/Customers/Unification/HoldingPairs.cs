namespace SocialCrm.Customers;

/// <summary>Chooses the pairs of records that hold a person together: as many as connect all its records, the strongest first.</summary>
/// <remarks>People are made of groups that agree as groups, so two of them may have no link between any two records. Then the pair that agrees most stands for them.</remarks>
internal sealed class HoldingPairs
{
    // Of two large groups some pairs tell enough.
    private const int MostPairs = 100;

    private readonly DisjointSets joined;
    private readonly int count;
    private int groups;

    /// <summary>Starts with nobody connected.</summary>
    /// <param name="count">How many records there are; they are named by numbers from 0.</param>
    public HoldingPairs(int count)
    {
        this.count = count;
        groups = count;
        joined = new DisjointSets(count);
    }

    /// <summary>Whether some records are still apart.</summary>
    public bool AreApart => groups > 1;

    /// <summary>Those of the links, in their order, that connect records that were not connected before.</summary>
    public IEnumerable<(int Left, int Right)> Among(IEnumerable<(int Left, int Right)> links)
    {
        foreach (var link in links)
        {
            if (!joined.Unite(link.Left, link.Right))
                continue;
            groups--;
            yield return link;
        }
    }

    /// <summary>Pairs that connect those that are still apart.</summary>
    /// <param name="score">What two records have in common.</param>
    public IEnumerable<(int Left, int Right)> Between(Func<int, int, double> score)
    {
        var groups = Enumerable.Range(0, count).GroupBy(joined.Find).Select(group => group.ToList()).ToList();
        var connected = groups[0];
        foreach (var group in groups[1..])
        {
            yield return connected.SelectMany(_ => group, (left, right) => (Left: left, Right: right)).Take(MostPairs).MaxBy(pair => score(pair.Left, pair.Right));
            connected.AddRange(group);
        }
    }
}
