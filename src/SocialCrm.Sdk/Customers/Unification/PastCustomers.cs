namespace SocialCrm.Customers;

/// <summary>Which customers the records of a step belong to so far, and what else belongs to those.</summary>
/// <remarks>
/// A customer may have records that the step does not decide on. Where they wait, as after a model was replaced, it is open whether they still belong together: the customer stays theirs, and may be
/// that of decided records too. Where they are decided they are somebody else than the step's records, and the customer is theirs alone.
/// </remarks>
internal sealed class PastCustomers
{
    private readonly HashSet<CustomerId> staying;
    private readonly HashSet<CustomerId> taken;

    private PastCustomers(IReadOnlyList<RecordLink> links, IEnumerable<CustomerId> staying, IEnumerable<CustomerId> taken)
    {
        Links = links;
        this.staying = [.. staying];
        this.taken = [.. taken];
    }

    /// <summary>The customers of the step's records, and of one record more of each customer that has more.</summary>
    public IReadOnlyList<RecordLink> Links { get; }

    /// <summary>Whether records stay with a customer of which nothing was decided, so that it is not retired.</summary>
    public bool IsStaying(CustomerId customer) => staying.Contains(customer);

    /// <summary>Whether a customer is that of other records, and of none of the step's.</summary>
    public bool IsTaken(CustomerId customer) => taken.Contains(customer);

    public static async Task<PastCustomers> ReadAsync(IMembershipIndex memberships, LinkageOutcome outcome, Change change)
    {
        var own = await memberships.FindAsync([.. outcome.Clusters.SelectMany(cluster => cluster)]).ConfigureAwait(false);
        if (own.Count == 0)
            return new PastCustomers(own, [], []);
        var known = own.Select(link => link.Record).Concat(change.Gone).ToHashSet();
        var most = own.CountBy(link => link.Customer).Max(customer => customer.Value) + change.Gone.Length + 1;
        var others = await OthersAsync([.. own.Select(link => link.Customer).Distinct()], most, settledOnly: false, known.Contains).ConfigureAwait(false);
        if (others.Count == 0)
            return new PastCustomers(own, [], []);
        var settled = await OthersAsync([.. others.Select(link => link.Customer)], most + change.Pending.Count, settledOnly: true, record => known.Contains(record) || change.Pending.Contains(record)).ConfigureAwait(false);
        // Who follows the first of a large kind is decided on with it, though not named.
        var followed = own.Where(link => outcome.Kinds.ContainsKey(link.Record)).Select(link => link.Customer);
        return new PastCustomers([.. own, .. others], others.Select(link => link.Customer), settled.Select(link => link.Customer).Except(followed));

        async Task<List<RecordLink>> OthersAsync(IReadOnlyCollection<CustomerId> customers, int most, bool settledOnly, Func<SourceRecordId, bool> isKnown) =>
            [.. (await memberships.MembersAsync(customers, most, settledOnly).ConfigureAwait(false)).Where(link => !isKnown(link.Record)).DistinctBy(link => link.Customer)];
    }
}
