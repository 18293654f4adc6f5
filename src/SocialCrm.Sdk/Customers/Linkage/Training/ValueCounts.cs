namespace SocialCrm.Customers;

/// <summary>How many records state each value of each field.</summary>
internal sealed class ValueCounts
{
    private readonly int[][] counts;
    private readonly int[] stated;

    public ValueCounts(RecordTable table)
    {
        var fields = table.Fields;
        counts = new int[fields.Count][];
        for (var field = 0; field < counts.Length; field++)
            counts[field] = new int[fields[field].Count];
        stated = new int[fields.Count];
        for (var record = 0; record < table.Count; record++)
        {
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
    }

    /// <summary>How frequent each value is among strangers.</summary>
    /// <param name="own">For each field, how many of the records with a value are of the one person whose two records are compared.</param>
    public Frequencies Frequencies(Func<int, double> own) =>
        new([.. counts.Select((field, number) => Logs(field, stated[number], own(number)))]);

    // A value that only one person has was still met by chance; half a record stands for that.
    private static float[] Logs(int[] counts, int stated, double own)
    {
        var logs = new float[counts.Length];
        for (var value = 0; value < logs.Length; value++)
            logs[value] = (float)Math.Log2(Math.Max(0.5, counts[value] - own) / Math.Max(2, stated));
        return logs;
    }
}
