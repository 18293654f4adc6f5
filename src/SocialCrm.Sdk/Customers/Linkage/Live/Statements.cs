namespace SocialCrm.Customers;

/// <summary>Reads records into statements.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class Statements
{
    /// <summary>The statements of some records, in their order.</summary>
    public static Statement[] Of(IReadOnlyList<SourceRecord> records, LinkageOptions options)
    {
        var statements = new Statement[records.Count];
        var (received, normalised) = (new RawRecords(), new RawRecords());
        for (var i = 0; i < statements.Length; i++)
        {
            received.Clear();
            normalised.Clear();
            statements[i] = Of(records[i], new RecordNormaliser([records[i].Source.Value], options.DefaultRegion), received, normalised);
        }

        return statements;
    }

    private static Statement Of(SourceRecord record, RecordNormaliser normaliser, RawRecords received, RawRecords normalised)
    {
        // Each value has a column of its own, and one that is kept as it is a field of its own, behind those that all records have.
        var meanings = new SlotMeaning[record.Values.Count];
        received.Begin(0, record.Key);
        for (var i = 0; i < meanings.Length; i++)
        {
            var value = record.Values[i];
            var kind = RecordBatch.PlainFieldOf(value.Kind);
            meanings[i] = new SlotMeaning(value.Kind, value.Qualifier ?? "", kind < FieldKind.Category ? (int)kind : (int)FieldKind.Category + i);
            received.Add(i, value.Value);
        }

        normaliser.Normalise(received, meanings, normalised);
        return new Statement(record.Id, record.Source.Value, ValuesOf(record, normalised));
    }

    private static StatementValue[] ValuesOf(SourceRecord record, RawRecords normalised)
    {
        var values = new SortedSet<StatementValue>();
        foreach (var cell in normalised.Cells[1..])
        {
            var received = cell.Slot < (int)FieldKind.Category ? null : record.Values[cell.Slot - (int)FieldKind.Category];
            values.Add(new StatementValue(
                received is null ? (FieldKind)cell.Slot : RecordBatch.PlainFieldOf(received.Kind), received?.Qualifier ?? "", normalised.TextOf(cell).ToString()));
        }

        return [.. values];
    }
}
