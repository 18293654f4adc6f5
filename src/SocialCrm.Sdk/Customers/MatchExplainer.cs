namespace SocialCrm.Customers;

/// <summary>Says why records are, or are not, taken for one person.</summary>
internal sealed class MatchExplainer(ICustomerReader reader, ISourceRecordStore records, IEnumerable<IComparison> comparisons)
{
    private readonly IComparison[] comparisons = [.. comparisons];

    public async Task<MatchExplanation?> ExplainAsync(SourceRecordId left, SourceRecordId right, CancellationToken cancellationToken)
    {
        var found = new Dictionary<SourceRecordId, SourceRecord>();
        await foreach (var record in records.ReadAsync([left, right], cancellationToken).ConfigureAwait(false))
            found[record.Id] = record;
        if (!found.TryGetValue(left, out var first) || !found.TryGetValue(right, out var second))
            return null;

        var customer = await reader.FindAsync(new CustomerReference.ByRecord(left), cancellationToken).ConfigureAwait(false);
        var told = customer is { } id ? await ReasonsAsync(id, cancellationToken).ConfigureAwait(false) : [];
        return Explain(first, second, told.Where(reason => reason == (reason with { Left = left, Right = right }) || reason == (reason with { Left = right, Right = left })));
    }

    public async Task<IReadOnlyList<MatchExplanation>> ExplainAsync(CustomerRecords customer, CancellationToken cancellationToken)
    {
        var present = customer.Records.ToDictionary(record => record.Id);
        var reasons = await ReasonsAsync(customer.Customer, cancellationToken).ConfigureAwait(false);
        return
        [
            .. reasons
                .Where(reason => present.ContainsKey(reason.Left) && present.ContainsKey(reason.Right))
                .GroupBy(reason => (reason.Left, reason.Right))
                .Select(pair => Explain(present[pair.Key.Left], present[pair.Key.Right], pair)),
        ];
    }

    private MatchExplanation Explain(SourceRecord left, SourceRecord right, IEnumerable<LinkReason> reasons)
    {
        var weights = comparisons
            .Select(comparison => comparison.Compare(left, right))
            .Where(weight => weight.Weight != 0)
            .ToList();
        // A connection, or a rule of the host's own, has no comparison that could find it again in the records.
        foreach (var rule in reasons.Select(reason => reason.Rule).Distinct().Where(rule => !Array.Exists(comparisons, comparison => comparison.Name == rule)))
            weights.Add(new MatchWeight(rule, double.PositiveInfinity, $"linked by {rule}"));
        return new MatchExplanation(left.Id, right.Id, weights);
    }

    /// <summary>Every reason that brought records together, in the customer's history and in that of all that were merged into it.</summary>
    private async Task<List<LinkReason>> ReasonsAsync(CustomerId customer, CancellationToken cancellationToken)
    {
        var reasons = new List<LinkReason>();
        var asked = new HashSet<CustomerId> { customer };
        var toAsk = new Queue<CustomerId>(asked);
        while (toAsk.TryDequeue(out var next))
        {
            await foreach (var told in reader.ReadHistoryAsync(next, cancellationToken).ConfigureAwait(false))
            {
                if (told.Kind is CustomerEventKind.Created or CustomerEventKind.Linked or CustomerEventKind.Merged)
                    reasons.AddRange(told.Reasons);
                // Records also come by a split from another customer, whose history holds why they belong together.
                foreach (var part in new[] { told.Customer, told.Other ?? told.Customer })
                {
                    if (asked.Add(part))
                        toAsk.Enqueue(part);
                }
            }
        }

        return [.. reasons.Distinct()];
    }
}
