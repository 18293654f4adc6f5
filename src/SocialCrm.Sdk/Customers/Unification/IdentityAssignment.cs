namespace SocialCrm.Customers;

/// <summary>Gives clusters their customer ids, so that a customer stays who it was as records come and go.</summary>
/// <remarks>
/// Old ids are given out oldest first, each to the cluster that holds most of its records (the one with the smaller first record, if two hold as
/// many) among those that have no id yet. So a merge keeps the older id, and a split leaves the id with the larger part.
/// </remarks>
internal sealed class IdentityAssignment
{
    private readonly CustomerId?[] ids;
    private readonly Dictionary<CustomerId, CustomerId> retired = [];

    /// <param name="clusters">The clusters.</param>
    /// <param name="index">Their records.</param>
    /// <param name="past">What the customers hold beside.</param>
    /// <param name="newId">Makes an id.</param>
    public IdentityAssignment(IReadOnlyList<Cluster> clusters, ScopeIndex index, PastCustomers past, Func<CustomerId> newId)
    {
        ids = new CustomerId?[clusters.Count];
        var claims = Claims(clusters, index);
        foreach (var (customer, claimants) in claims)
        {
            // Claimants come in the order of their first records, so the first of the largest is the one.
            if (past.IsTaken(customer))
                continue;
            if (claimants.Where(claim => ids[claim.Cluster] is null).OrderByDescending(claim => claim.Records).FirstOrDefault() is { Records: > 0 } heir)
                ids[heir.Cluster] = customer;
            else if (!past.IsStaying(customer))
                retired.Add(customer, default);
        }

        for (var cluster = 0; cluster < ids.Length; cluster++)
            ids[cluster] ??= newId();
        foreach (var (customer, claimants) in claims.Where(claim => retired.ContainsKey(claim.Key)))
            retired[customer] = this[claimants.MaxBy(claim => claim.Records).Cluster];
    }

    /// <summary>The customer that a cluster is.</summary>
    public CustomerId this[int cluster] => ids[cluster]!.Value;

    /// <summary>Customers that no record belongs to any more, with the customer that has most of their records.</summary>
    public IReadOnlyDictionary<CustomerId, CustomerId> Retired => retired;

    private static SortedDictionary<CustomerId, List<(int Cluster, int Records)>> Claims(IReadOnlyList<Cluster> clusters, ScopeIndex index)
    {
        // The first 48 bits of a UUID of version 7 are its time, so the smallest is the oldest.
        var claims = new SortedDictionary<CustomerId, List<(int Cluster, int Records)>>(Comparer<CustomerId>.Create((left, right) => left.Value.CompareTo(right.Value)));
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            foreach (var held in clusters[cluster].Records.Select(index.CustomerOf).OfType<CustomerId>().CountBy(customer => customer))
            {
                if (!claims.TryGetValue(held.Key, out var claimants))
                    claims.Add(held.Key, claimants = []);
                claimants.Add((cluster, held.Value));
            }
        }

        return claims;
    }
}
