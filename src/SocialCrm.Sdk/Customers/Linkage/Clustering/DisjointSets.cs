namespace SocialCrm.Customers;

/// <summary>Which records are connected, by union and find with halved paths. The least record stands for its set.</summary>
internal sealed class DisjointSets
{
    private readonly int[] parents;

    public DisjointSets(int count)
    {
        parents = GC.AllocateUninitializedArray<int>(count);
        for (var i = 0; i < count; i++)
            parents[i] = i;
    }

    public int Find(int item)
    {
        while (parents[item] != item)
            item = parents[item] = parents[parents[item]];
        return item;
    }

    /// <summary>Makes one set of those of two items; answers whether they were two.</summary>
    public bool Unite(int one, int other)
    {
        one = Find(one);
        other = Find(other);
        if (one < other)
            parents[other] = one;
        else
            parents[one] = other;
        return one != other;
    }
}
