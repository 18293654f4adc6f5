namespace SocialCrm.Customers;

/// <summary>Counts how many records state each value.</summary>
internal static class FrequencyCounter
{
    public static Frequencies Count(RecordTable table)
    {
        var fields = table.Fields;
        var counts = new int[fields.Count][];
        for (var field = 0; field < counts.Length; field++)
            counts[field] = new int[fields[field].Count];
        var stated = new int[fields.Count];
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

        return new Frequencies([.. counts.Select((field, number) => Logs(field, stated[number]))]);
    }

    private static float[] Logs(int[] counts, int stated)
    {
        var logs = new float[counts.Length];
        for (var value = 0; value < logs.Length; value++)
            logs[value] = (float)Math.Log2(Math.Max(1.0, counts[value]) / Math.Max(2, stated));
        return logs;
    }
}
