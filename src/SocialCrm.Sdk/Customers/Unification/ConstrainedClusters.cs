namespace SocialCrm.Customers;

/// <summary>Union-find that refuses to join clusters of which two records must not be one person.</summary>
/// <remarks>
/// Tarjan's union by size with path halving; members are kept as circular lists, which join in constant time. A check walks the members of
/// the smaller cluster, and only where both clusters have a record that is kept apart from any.
/// </remarks>
internal sealed class ConstrainedClusters
{
    private readonly int[] parent;
    private readonly int[] next;
    private readonly int[] size;
    private readonly bool[] guarded;
    private readonly VerifiedIds?[] verified;
    private readonly KeptApart apart;

    public ConstrainedClusters(int records, KeptApart apart)
    {
        this.apart = apart;
        parent = [.. Enumerable.Range(0, records)];
        next = [.. parent];
        size = new int[records];
        Array.Fill(size, 1);
        guarded = [.. parent.Select(record => apart.SeparatedFrom(record).Count > 0)];
        verified = [.. parent.Select(apart.VerifiedIdsOf)];
    }

    /// <summary>The number that stands for a record's cluster.</summary>
    public int Find(int record)
    {
        while (parent[record] != record)
            record = parent[record] = parent[parent[record]];
        return record;
    }

    /// <summary>Makes one cluster of two records' clusters, unless a constraint forbids it.</summary>
    public bool TryJoin(int left, int right)
    {
        var large = Find(left);
        var small = Find(right);
        if (large == small)
            return true;
        if (size[large] < size[small])
            (large, small) = (small, large);
        if (AreKeptApart(small, large) || verified[small] is { } ids && verified[large] is { } others && ids.Contradict(others))
            return false;

        parent[small] = large;
        size[large] += size[small];
        guarded[large] |= guarded[small];
        (next[large], next[small]) = (next[small], next[large]);
        verified[large] = VerifiedIds.Together(verified[large], verified[small]);
        return true;
    }

    private bool AreKeptApart(int small, int large)
    {
        if (!guarded[small] || !guarded[large])
            return false;
        var member = small;
        do
        {
            foreach (var other in apart.SeparatedFrom(member))
            {
                if (Find(other) == large)
                    return true;
            }

            member = next[member];
        }
        while (member != small);
        return false;
    }
}
