namespace SocialCrm.Customers;

/// <summary>Resolves some records in one transaction: stores them, decides whose they are, and reads who that is.</summary>
internal sealed class ResolutionStep(UnificationStep step, ISurvivorshipRule survivorship)
{
    public async Task<(Resolution[] Answers, IReadOnlyList<StepOutcome> Outcomes)> ResolveAsync(UnificationSession session, IReadOnlyList<SourceRecord> records)
    {
        await session.Records.PutAsync(records).ConfigureAwait(false);
        var named = records.Select(record => record.Id).ToHashSet();
        // Who says nothing new does not wait, and is decided on already.
        var waiting = await session.Waiting.TakeAsync(named).ConfigureAwait(false);
        var outcomes = await step.DecideAsync(session, waiting).ConfigureAwait(false);
        // Of a pair that was weighed twice, the last word counts.
        var doubts = outcomes.SelectMany(outcome => outcome.Doubts).GroupBy(pair => (pair.Left, pair.Right), (_, pairs) => pairs.Last()).ToList();
        var links = await session.Memberships.FindAsync([.. named, .. doubts.SelectMany(pair => new[] { pair.Left, pair.Right }).Except(named)]).ConfigureAwait(false);
        var customers = await CustomersAsync(session, [.. links.Where(link => named.Contains(link.Record)).Select(link => link.Customer).Distinct()], waiting).ConfigureAwait(false);
        var customerOf = links.ToDictionary(link => link.Record, link => link.Customer);
        var isNew = outcomes.SelectMany(outcome => outcome.Decision.Events).Where(told => told.Kind == CustomerEventKind.Created).Select(told => told.Customer).ToHashSet();
        var answers = records.Select(record => customerOf.TryGetValue(record.Id, out var customer)
            ? new Resolution(isNew.Contains(customer) ? ResolutionOutcome.New : ResolutionOutcome.Known, customers[customer], Doubts(record.Id, doubts, customerOf))
            : new Resolution(ResolutionOutcome.Erased, null, []));
        return ([.. answers], outcomes);
    }

    private async Task<Dictionary<CustomerId, Customer>> CustomersAsync(UnificationSession session, IReadOnlyCollection<CustomerId> asked, IReadOnlyList<SourceRecord> read)
    {
        var known = read.ToDictionary(record => record.Id);
        var members = (await session.Memberships.MembersAsync(asked, int.MaxValue, settledOnly: false).ConfigureAwait(false)).ToDictionary(link => link.Record, link => link.Customer);
        var others = await session.Records.ReadAsync([.. members.Keys.Where(record => !known.ContainsKey(record))]).ConfigureAwait(false);
        return others.Concat(known.Values.Where(record => members.ContainsKey(record.Id))).GroupBy(record => members[record.Id]).ToDictionary(customer => customer.Key, customer => GoldenRecord.Of(
            new CustomerRecords(customer.Key, [.. customer.OrderBy(record => record.Source.Value, StringComparer.Ordinal).ThenBy(record => record.Key, StringComparer.Ordinal)]),
            survivorship));
    }

    private static PossibleMatch[] Doubts(SourceRecordId record, IReadOnlyList<WeightedLink> doubts, Dictionary<SourceRecordId, CustomerId> customerOf) =>
    [
        .. doubts.Where(pair => pair.Left == record || pair.Right == record)
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Left.Value).ThenBy(pair => pair.Right.Value)
            .Select(pair => (Other: pair.Left == record ? pair.Right : pair.Left, pair.Weight))
            .Where(pair => customerOf.ContainsKey(pair.Other))
            .Select(pair => new PossibleMatch(pair.Other, customerOf[pair.Other], LinkageEvidence.Probability(pair.Weight), customerOf[pair.Other] == customerOf[record])),
    ];
}
