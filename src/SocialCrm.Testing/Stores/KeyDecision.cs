using SocialCrm.Customers;

namespace SocialCrm.Testing;

/// <summary>The plainest unification: records that share a key or a connection are one customer, unless they are kept apart.</summary>
internal static class KeyDecision
{
    public static UnificationDecision Decide(UnificationScope scope)
    {
        var present = scope.Links.ToDictionary(link => link.Record, link => link.Customer);
        var taken = new HashSet<CustomerId>();
        var links = new List<RecordLink>();
        var events = new List<CustomerEvent>();
        foreach (var group in Groups(scope))
        {
            var owners = group.Where(present.ContainsKey).Select(record => present[record]).Distinct().OrderBy(owner => owner.Value).ToList();
            var free = owners.FindIndex(owner => !taken.Contains(owner));
            var customer = free < 0 ? CustomerId.New(Later.Next()) : owners[free];
            taken.Add(customer);
            var moved = group.Where(record => !present.TryGetValue(record, out var owner) || owner != customer).ToList();
            links.AddRange(moved.Select(record => new RecordLink(record, customer)));
            events.AddRange(Events(customer, isNew: free < 0, moved, present));
        }

        var after = links.ToDictionary(link => link.Record, link => link.Customer);
        var retired = new Dictionary<CustomerId, CustomerId>();
        foreach (var link in scope.Links)
        {
            if (!taken.Contains(link.Customer))
                retired[link.Customer] = after[link.Record];
        }

        return new UnificationDecision(links, retired, events);
    }

    private static IEnumerable<CustomerEvent> Events(
        CustomerId customer, bool isNew, List<SourceRecordId> moved, Dictionary<SourceRecordId, CustomerId> present)
    {
        foreach (var origin in moved.GroupBy(record => present.TryGetValue(record, out var owner) ? owner : default(CustomerId?)))
        {
            var kind = (origin.Key, isNew) switch
            {
                (null, true) => CustomerEventKind.Created,
                (null, false) => CustomerEventKind.Linked,
                (_, true) => CustomerEventKind.Split,
                (_, false) => CustomerEventKind.Merged,
            };
            var (stays, other) = kind is CustomerEventKind.Split ? (origin.Key!.Value, customer) : (customer, origin.Key);
            var at = Later.Next();
            yield return new CustomerEvent(CustomerEventId.New(at), kind, at, stays, other, [.. origin], []);
        }
    }

    private static IEnumerable<List<SourceRecordId>> Groups(UnificationScope scope)
    {
        var groupOf = scope.Records.ToDictionary(record => record.Id, record => new List<SourceRecordId> { record.Id });
        var apart = scope.Separations.SelectMany(pair => new[] { (pair.Left, pair.Right), (pair.Right, pair.Left) }).ToHashSet();
        var keys = scope.Records
            .SelectMany(record => record.Keys.Select(key => (key, record.Id)))
            .Where(entry => !scope.SetAside.Contains(entry.key))
            .GroupBy(entry => entry.key, entry => entry.Id);
        foreach (var sharing in keys.Select(key => key.ToList()))
        {
            for (var at = 1; at < sharing.Count; at++)
                Join(groupOf, groupOf[sharing[0]], groupOf[sharing[at]], apart);
        }

        foreach (var connection in scope.Connections)
        {
            if (groupOf.TryGetValue(connection.Left, out var left) && groupOf.TryGetValue(connection.Right, out var right))
                Join(groupOf, left, right, apart);
        }

        return groupOf.Values.Distinct().OrderBy(group => group.Min(record => record.Value));
    }

    private static void Join(
        Dictionary<SourceRecordId, List<SourceRecordId>> groupOf,
        List<SourceRecordId> left,
        List<SourceRecordId> right,
        HashSet<(SourceRecordId Left, SourceRecordId Right)> apart)
    {
        if (left == right || left.Exists(one => right.Exists(other => apart.Contains((one, other)))))
            return;

        left.AddRange(right);
        foreach (var record in right)
            groupOf[record] = left;
    }
}
