namespace SocialCrm.Customers;

/// <summary>How many records state each value of each field.</summary>
internal sealed class ValueCounts
{
    private readonly RecordTable table;
    private readonly Repetitions repetitions;
    private readonly int parallelism;
    private readonly FieldCounts[] counted;

    public ValueCounts(RecordTable table, Repetitions repetitions, int parallelism)
    {
        this.table = table;
        this.repetitions = repetitions;
        this.parallelism = parallelism;
        counted = OfEach(Count);
    }

    /// <summary>How frequent each value is among strangers.</summary>
    /// <param name="own">For each field, how many of the records with a value are of the one person whose two records are compared.</param>
    public Frequencies Frequencies(Func<int, double> own) => new(OfEach(field => counted[field].Logs(own(field))));

    /// <summary>The same, as a model keeps it.</summary>
    public IEnumerable<ModelField> Freeze(Func<int, double> own) =>
        OfEach(field => counted[field].Stated > 0 ? counted[field].Freeze(own(field)) : null).OfType<ModelField>();

    // Each field by itself, so that several threads count without getting into each other's way.
    private FieldCounts Count(int field)
    {
        var fields = table.Fields;
        int[] counts = [];
        var stated = 0;
        for (var record = 0; record < table.Count && fields[field].Count > 0; record++)
        {
            if (repetitions.SaysNothingNew(record))
                continue;
            var before = stated;
            foreach (var feature in table.FeaturesOf(record))
            {
                if (Feature.Field(feature) != field)
                    continue;
                // Fields that share a table with another one are seldom stated themselves.
                if (stated == 0)
                    counts = new int[fields[field].Count];
                counts[Feature.Value(feature)]++;
                stated = before + 1;
            }
        }

        return new FieldCounts(fields[field], FieldTraits.Of(fields, field), counts, stated);
    }

    private TAnswer[] OfEach<TAnswer>(Func<int, TAnswer> work)
    {
        var answers = new TAnswer[table.Fields.Count];
        Portions.Each(answers.Length, parallelism, field => answers[field] = work(field));
        return answers;
    }
}
