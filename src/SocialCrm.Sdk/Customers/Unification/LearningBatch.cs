namespace SocialCrm.Customers;

/// <summary>Reads the records of a store as a batch to learn from, with what the host brings of its own.</summary>
internal sealed class LearningBatch
{
    private readonly LinkagePolicies policies;
    private readonly IReadOnlySet<(FieldKind Field, string Qualifier)>? chosen;
    private readonly Dictionary<(FieldKind Field, string Qualifier), long> kinds = [];
    private readonly List<SourceRecord> received = [];
    private RecordBatch? batch;

    private LearningBatch(LinkagePolicies policies, IReadOnlySet<(FieldKind Field, string Qualifier)>? chosen)
    {
        (this.policies, this.chosen) = (policies, chosen);
        batch = new RecordBatch(policies.Options);
        foreach (var source in policies.UniqueSources)
            batch.Source(source, unique: true);
        batch.Host = [.. policies.Host.Comparisons.Select(comparison => new HostGrades(comparison, record => received[record]))];
    }

    /// <summary>Reads the records, twice only where they state more kinds of ids and categories than there is room for; answers which of these were left out, too.</summary>
    public static async Task<(RecordBatch Batch, IReadOnlyList<string> LeftOut)> ReadAsync(ICustomerReader reader, LinkagePolicies policies, CancellationToken cancellationToken)
    {
        var all = new LearningBatch(policies, chosen: null);
        await all.FillAsync(reader, cancellationToken).ConfigureAwait(false);
        if (all.batch is { } batch)
            return (batch, []);
        var some = new LearningBatch(policies, all.Choose());
        await some.FillAsync(reader, cancellationToken).ConfigureAwait(false);
        return (some.batch!, [.. some.kinds.Keys.Where(kind => !some.chosen!.Contains(kind)).Select(kind => FieldTraits.Of(kind.Field, kind.Qualifier).Name).Order(StringComparer.Ordinal)]);
    }

    private async Task FillAsync(ICustomerReader reader, CancellationToken cancellationToken)
    {
        await foreach (var customer in reader.ReadAsync(customer: null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var record in customer.Records)
                Add(record);
        }
    }

    /// <summary>Verified ids first: nothing else says for sure who is not one person. Then what is stated most often.</summary>
    private HashSet<(FieldKind Field, string Qualifier)> Choose() =>
    [
        .. kinds.OrderByDescending(kind => kind.Key.Field == FieldKind.VerifiedId).ThenByDescending(kind => kind.Value).ThenBy(kind => kind.Key.Field).ThenBy(kind => kind.Key.Qualifier, StringComparer.Ordinal)
            .Take(LinkageFields.MostQualified).Select(kind => kind.Key),
    ];

    private void Add(SourceRecord record)
    {
        var keys = policies.Host.KeysOf(record).ToList();
        foreach (var value in record.Values)
        {
            if (RecordBatch.PlainFieldOf(value.Kind) is >= FieldKind.Category and var field)
                Count((field, NamedId.Qualifier(value.Qualifier)));
        }

        foreach (var key in keys)
            Count((key.Field, key.Qualifier));
        // What was read so far is read again, and only as far as there is room for it.
        if (chosen is null && kinds.Count > LinkageFields.MostQualified)
            batch = null;
        if (batch is not null)
            Fill(batch, record, keys);
    }

    private void Fill(RecordBatch batch, SourceRecord record, List<StatementValue> keys)
    {
        batch.Begin(batch.Source(record.Source), record.Key);
        foreach (var value in record.Values)
        {
            var field = RecordBatch.PlainFieldOf(value.Kind);
            if (field < FieldKind.Category)
                batch.Set(batch.Slot(value.Kind, value.Qualifier), value.Value);
            else if (IsChosen((field, NamedId.Qualifier(value.Qualifier))))
                batch.Set(batch.Slot(value.Kind, value.Qualifier ?? ""), value.Value);
        }

        foreach (var key in keys.Where(key => IsChosen((key.Field, key.Qualifier))))
            batch.Set(batch.KeySlot(key.Qualifier), key.Text);
        batch.End();
        if (policies.Host.Comparisons.Count > 0)
            received.Add(record);
    }

    private void Count((FieldKind Field, string Qualifier) kind) => kinds[kind] = kinds.GetValueOrDefault(kind) + 1;

    private bool IsChosen((FieldKind Field, string Qualifier) kind) => chosen?.Contains(kind) ?? true;
}
