using SocialCrm.Customers;

namespace SocialCrm.Testing;

/// <summary>What a step of <see cref="KeyDecision"/> decides on: some waiting records, and all whom they have to do with.</summary>
/// <param name="Addresses">What every record says.</param>
/// <param name="Links">Which customers the records belong to.</param>
/// <param name="Constraints">The constraints in which the records take part, each once.</param>
internal sealed record KeyScope(
    IReadOnlyDictionary<SourceRecordId, IReadOnlyList<string>> Addresses, IReadOnlyList<RecordLink> Links, CustomerConstraints Constraints)
{
    /// <summary>Takes waiting records, at most so many, and follows addresses, constraints and customers from them until nothing is new; null when nothing waits.</summary>
    public static async Task<KeyScope?> TakeAsync(UnificationSession session, int most)
    {
        var index = new KeyIndex(session);
        var addresses = new Dictionary<SourceRecordId, IReadOnlyList<string>>();
        var links = new HashSet<RecordLink>();
        var separations = new HashSet<RecordSeparation>();
        var connections = new HashSet<RecordConnection>();

        var taken = await session.Waiting.TakeAsync(most);
        var seen = taken.Select(record => record.Id).ToHashSet();
        for (List<SourceRecordId> next = [.. seen]; next.Count > 0; next = [.. next.Where(seen.Add)])
        {
            await index.StateAsync(taken);
            var said = await index.FindAsync(next);
            var known = await session.Constraints.FindAsync(next);
            var own = await session.Memberships.FindAsync(next);
            var members = await session.Memberships.MembersAsync([.. own.Select(link => link.Customer).Distinct()], int.MaxValue, settledOnly: false);
            foreach (var (record, words) in said)
                addresses[record] = words;
            separations.UnionWith(known.Separations);
            connections.UnionWith(known.Connections);
            links.UnionWith(members);

            next = [.. await index.MeetAsync(said.Values.SelectMany(words => words)), .. known.Connections.SelectMany(pair => new[] { pair.Left, pair.Right }), .. members.Select(link => link.Record)];
            taken = await session.Waiting.TakeAsync([.. next.Where(record => !seen.Contains(record)).Distinct()]);
        }

        // Constraints may name records that are not stored; what they say is not known.
        return addresses.Count == 0
            ? null
            : new KeyScope(addresses, [.. links.Where(link => addresses.ContainsKey(link.Record))], new CustomerConstraints([.. separations], [.. connections]));
    }
}
