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

    /// <summary>The sets of more than one item, each in ascending order.</summary>
    public IEnumerable<ArraySegment<int>> Several()
    {
        var ends = new int[parents.Length];
        var roots = new List<int>();
        for (var item = 0; item < parents.Length; item++)
        {
            // The least item stands for its set, so it comes first.
            if (Find(item) is var root && root != item && ends[root]++ == 0)
                roots.Add(root);
        }

        var start = 0;
        foreach (var root in roots)
            (start, ends[root]) = (start + ends[root] + 1, start);
        var members = new int[start];
        foreach (var root in roots)
            members[ends[root]++] = root;
        // Who stands above an item is less and was found before it, so now each hangs on its root.
        for (var item = 0; item < parents.Length; item++)
        {
            if (parents[item] is var root && root != item)
                members[ends[root]++] = item;
        }

        start = 0;
        foreach (var root in roots)
        {
            yield return new ArraySegment<int>(members, start, ends[root] - start);
            start = ends[root];
        }
    }
}
