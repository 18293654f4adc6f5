namespace SocialCrm.Customers;

/// <summary>Says why records are, or are not, taken for one person: by the model that the store keeps, as unification does.</summary>
internal sealed class MatchExplainer(ICustomerStore store, LinkagePolicies policies)
{
    /// <summary>Weighs two records; null when one of them does not exist.</summary>
    public Task<MatchExplanation?> ExplainAsync(SourceRecordId left, SourceRecordId right, CancellationToken cancellationToken) => store.LookAsync(
        async session =>
        {
            var found = await session.Records.ReadAsync([left, right]).ConfigureAwait(false);
            return left == right || found.Count < 2 ? null : (await WeighAsync(session, found).ConfigureAwait(false)).Explain(left, right);
        },
        cancellationToken);

    /// <summary>Weighs the pairs that hold some records together: the strongest links first that connect all of them.</summary>
    public Task<IReadOnlyList<MatchExplanation>> ExplainAsync(CustomerRecords customer, CancellationToken cancellationToken) => store.LookAsync<IReadOnlyList<MatchExplanation>>(
        async session =>
        {
            var places = customer.Records.Select((record, place) => (record.Id, place)).ToDictionary(record => record.Id, record => record.place);
            var weighed = await WeighAsync(session, customer.Records).ConfigureAwait(false);
            var links = (await session.Links.FindAsync(places.Keys).ConfigureAwait(false)).Distinct().Where(link => places.ContainsKey(link.Left) && places.ContainsKey(link.Right) && weighed.Policy.IsLink(link));
            var pairs = new HoldingPairs(places.Count);
            var linked = links.OrderByDescending(link => link.Weight).ThenBy(link => link.Left.Value).ThenBy(link => link.Right.Value).Select(link => (places[link.Left], places[link.Right]));
            var holding = pairs.Among(linked).Concat(pairs.Between((left, right) => weighed.Linker.Score(customer.Records[left].Id, customer.Records[right].Id)));
            return [.. holding.Select(pair => weighed.Explain(customer.Records[pair.Left].Id, customer.Records[pair.Right].Id))];
        },
        cancellationToken);

    /// <summary>The records of a customer, ready to be drawn.</summary>
    public Task<GraphedCustomer> GraphAsync(CustomerRecords customer, CancellationToken cancellationToken) => store.LookAsync(
        async session =>
        {
            var ids = customer.Records.Select(record => record.Id).ToList();
            var weighed = await WeighAsync(session, customer.Records).ConfigureAwait(false);
            var strongest = (await session.Links.FindAsync(ids).ConfigureAwait(false)).Where(link => weighed.Linker.Holds(link.Left) && weighed.Linker.Holds(link.Right))
                .OrderByDescending(link => link.Weight).ThenBy(link => link.Left.Value).ThenBy(link => link.Right.Value).Select(link => link.Left).FirstOrDefault(ids[0]);
            return new GraphedCustomer(
                [.. customer.Records.Select((record, place) => GraphedRecord.Of(record.Source.Value, record.Key, place))],
                (one, other) => weighed.Linker.Score(ids[one], ids[other]))
            {
                Threshold = weighed.Policy.Threshold,
                First = ids.IndexOf(strongest),
            };
        },
        cancellationToken);

    /// <summary>What was taken in speaks as it was taken in; what still waits speaks as it will.</summary>
    private async Task<Weighed> WeighAsync(UnificationSession session, IReadOnlyList<SourceRecord> records)
    {
        var policy = await policies.OfAsync(session).ConfigureAwait(false);
        var index = new StoreLinkageIndex(session, policy.Options);
        var taken = await index.StatementsAsync([.. records.Select(record => record.Id)]).ConfigureAwait(false);
        var known = taken.Select(statement => statement.Id).ToHashSet();
        var waiting = Statements.Of([.. records.Where(record => !known.Contains(record.Id))], policy.Options, policy.Host);
        var table = new StatementTable(policy.Model, [.. taken, .. waiting]) { Received = records.ToDictionary(record => record.Id) };
        return new Weighed(new StatementLinker(table, policy, await index.DecisionsAsync([.. records.Select(record => record.Id)]).ConfigureAwait(false)), index) { Policy = policy };
    }

    /// <summary>Records, ready to be compared.</summary>
    /// <param name="Linker">What compares them.</param>
    /// <param name="Index">What knows the rules by which some were said to be one person.</param>
    private sealed record Weighed(StatementLinker Linker, StoreLinkageIndex Index)
    {
        public required LinkagePolicy Policy { get; init; }

        public MatchExplanation Explain(SourceRecordId left, SourceRecordId right)
        {
            var explanation = Linker.Explain(left, right);
            if (Index.RuleOf(left, right) is not { } rule)
                return explanation;
            var weights = explanation.Weights.Select(weight =>
                weight is { Comparison: PairExplainer.DecisionName, Weight: double.PositiveInfinity } ? weight with { Comparison = rule } : weight);
            return explanation with { Weights = [.. weights] };
        }
    }
}
