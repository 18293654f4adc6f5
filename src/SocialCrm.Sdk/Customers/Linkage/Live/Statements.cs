namespace SocialCrm.Customers;

/// <summary>Reads records into statements.</summary>
internal static class Statements
{
    /// <summary>The statements of some records.</summary>
    public static Statement[] Of(IEnumerable<SourceRecord> records, LinkageOptions options)
    {
        var batch = new RecordBatch(options);
        foreach (var record in records)
            batch.Add(record);
        return Of(batch);
    }

    /// <summary>The statements of all records of a batch.</summary>
    public static Statement[] Of(RecordBatch batch)
    {
        batch.Settle();
        var statements = new Statement[batch.Count];
        for (var record = 0; record < statements.Length; record++)
            statements[record] = Of(batch.Table, record);
        return statements;
    }

    private static Statement Of(RecordTable table, int record)
    {
        var features = table.FeaturesOf(record);
        var values = new StatementValue[features.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var field = Feature.Field(features[i]);
            var (kind, qualifier) = table.Fields.NameOf(field);
            values[i] = new StatementValue(kind, qualifier, table.Fields[field][Feature.Value(features[i])].ToString());
        }

        Array.Sort(values);
        return new Statement(table.IdOf(record), table.Sources[table.SourceOf(record)], values);
    }
}
