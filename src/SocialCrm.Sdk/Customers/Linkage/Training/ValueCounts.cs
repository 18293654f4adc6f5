namespace SocialCrm.Customers;

/// <summary>How many records state each value of each field.</summary>
internal sealed class ValueCounts
{
    private readonly FieldCounts[] counted;

    public ValueCounts(RecordTable table, Repetitions repetitions)
    {
        var fields = table.Fields;
        var counts = new int[fields.Count][];
        for (var field = 0; field < counts.Length; field++)
            counts[field] = new int[fields[field].Count];
        var stated = new int[fields.Count];
        for (var record = 0; record < table.Count; record++)
        {
            if (repetitions.SaysNothingNew(record))
                continue;
            var before = -1;
            foreach (var feature in table.FeaturesOf(record))
            {
                var field = Feature.Field(feature);
                counts[field][Feature.Value(feature)]++;
                if (field != before)
                    stated[field]++;
                before = field;
            }
        }

        counted = [.. counts.Select((values, field) => new FieldCounts(fields[field], FieldTraits.Of(fields, field), values, stated[field]))];
    }

    /// <summary>How frequent each value is among strangers.</summary>
    /// <param name="own">For each field, how many of the records with a value are of the one person whose two records are compared.</param>
    public Frequencies Frequencies(Func<int, double> own) => new([.. counted.Select((field, number) => field.Logs(own(number)))]);

    /// <summary>The same, as a model keeps it.</summary>
    public IEnumerable<ModelField> Freeze(Func<int, double> own) =>
        counted.Select((field, number) => (Field: field, Own: own(number))).Where(pair => pair.Field.Stated > 0).Select(pair => pair.Field.Freeze(pair.Own));
}
