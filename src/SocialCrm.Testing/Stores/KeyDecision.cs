using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;

namespace SocialCrm.Testing;

/// <summary>The plainest unification: records that share an address or a connection are one customer, unless they are kept apart.</summary>
internal static class KeyDecision
{
    private const int Most = 1_000;

    private static readonly Comparer<SourceRecordId> ById = Comparer<SourceRecordId>.Create((one, other) => one.Value.CompareTo(other.Value));

    /// <summary>A step of unification, for <see cref="ICustomerStore.DecideAsync"/>: what it wrote, or null when nothing waits.</summary>
    public static Task<UnificationDecision?> StepAsync(UnificationSession session) => StepAsync(session, Most, Decide);

    /// <summary>A step that takes at most so many waiting records.</summary>
    public static Func<UnificationSession, Task<UnificationDecision?>> AtMost(int most) => session => StepAsync(session, most, Decide);

    /// <summary>A step that decides in a way of its own.</summary>
    public static Func<UnificationSession, Task<UnificationDecision?>> By(Func<KeyScope, UnificationDecision> decide) => session => StepAsync(session, Most, decide);

    /// <summary>Lets every waiting record be decided.</summary>
    public static async Task UnifyAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        var customers = store.GetRequiredService<ICustomerStore>();
        while (await customers.DecideAsync(StepAsync, cancellationToken) is not null)
        {
        }
    }

    /// <summary>Decides, and gives every event a reason.</summary>
    public static UnificationDecision WithReasons(KeyScope scope)
    {
        var decision = Decide(scope);
        return decision with
        {
            Events = [.. decision.Events.Select(happened => happened with { Reasons = [new LinkReason("email", happened.Records[0], happened.Records[^1])] })],
        };
    }

    public static UnificationDecision Decide(KeyScope scope)
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

    private static async Task<UnificationDecision?> StepAsync(UnificationSession session, int most, Func<KeyScope, UnificationDecision> decide)
    {
        if (await KeyScope.TakeAsync(session, most) is not { } scope)
            return null;
        var decision = decide(scope);
        return decision with { Events = await session.Memberships.WriteAsync(decision) };
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

    private static IEnumerable<List<SourceRecordId>> Groups(KeyScope scope)
    {
        var groupOf = scope.Addresses.Keys.ToDictionary(record => record, record => new List<SourceRecordId> { record });
        var apart = scope.Constraints.Separations.SelectMany(pair => new[] { (pair.Left, pair.Right), (pair.Right, pair.Left) }).ToHashSet();
        var stating = scope.Addresses.SelectMany(said => said.Value, (said, address) => (address, said.Key)).GroupBy(entry => entry.address, entry => entry.Key);
        foreach (var sharing in stating.Select(records => records.Order(ById).ToList()))
        {
            for (var at = 1; at < sharing.Count; at++)
                Join(groupOf, groupOf[sharing[0]], groupOf[sharing[at]], apart);
        }

        foreach (var connection in scope.Constraints.Connections)
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
