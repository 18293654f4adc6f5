namespace SocialCrm.Customers;

/// <summary>Decides who is who from exact keys, proofs and separations.</summary>
/// <remarks>
/// The clusters are a function of the records and constraints in the scope alone: neither the order they come in nor the customers they belonged
/// to have a say. Only which id a cluster carries depends on the present customers. Meeting points are heard from the strongest proof to
/// the weakest: verified ids, connections, accounts, e-mail, phone, hashes of these, the host's own rules; within a rule by the smallest record.
/// </remarks>
internal sealed class ExactKeyUnification(TimeProvider time, Func<DateTimeOffset, Guid> newId)
{
    public UnificationDecision Decide(UnificationScope scope)
    {
        var now = time.GetUtcNow();
        var index = new ScopeIndex(scope);
        var apart = new KeptApart(index, scope.Separations);
        var clustering = new Clustering(index.Records.Count, apart);
        foreach (var point in MeetingPoint.Of(scope, index))
            clustering.Hear(point);
        var clusters = clustering.Clusters();
        var identities = new IdentityAssignment(clusters, index, () => new CustomerId(newId(now)));

        var links = new List<RecordLink>();
        var chronicle = new Chronicle(index, apart, identities.Retired);
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            foreach (var record in clusters[cluster].Records)
            {
                if (index.CustomerOf(record) != identities[cluster])
                    links.Add(new RecordLink(index.Id(record), identities[cluster]));
            }

            chronicle.Tell(clusters[cluster], identities[cluster]);
        }

        return new UnificationDecision(links, identities.Retired, [.. chronicle.Events(now, () => new CustomerEventId(newId(now)))]);
    }
}
