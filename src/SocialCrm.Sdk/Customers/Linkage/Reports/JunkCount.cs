namespace SocialCrm.Customers;

/// <summary>Counts the values that were set aside: those that stand for nobody, and those that too many records state.</summary>
internal static class JunkCount
{
    public static SetAsideValues[] Of(LinkageEvidence evidence)
    {
        var fields = evidence.Table.Fields;
        var values = Enumerable.Range(0, fields.Count).Select(field => evidence.Frequencies.SetAsideIn(field).Count()).ToArray();
        var records = values.Sum() == 0 ? new int[fields.Count] : RecordsWithOne(evidence);
        for (var field = 0; field < values.Length; field++)
        {
            // A record keeps nothing of a value that stands for nobody, so the two are counted apart; seldom does one record state both.
            var nobodys = evidence.Table.Nobodys.In(field);
            (values[field], records[field]) = (values[field] + nobodys.Values, records[field] + nobodys.Records);
        }

        return [.. Enumerable.Range(0, fields.Count).Where(field => values[field] > 0)
            .Select(field => new SetAsideValues(FieldTraits.Of(fields, field).Name, values[field], records[field]))];
    }

    private static int[] RecordsWithOne(LinkageEvidence evidence)
    {
        var records = new int[evidence.Table.Fields.Count];
        for (var record = 0; record < evidence.Table.Count; record++)
        {
            var before = -1;
            foreach (var feature in evidence.Table.FeaturesOf(record))
            {
                var field = Feature.Field(feature);
                if (field == before || evidence.Frequencies.Log(feature) <= 0)
                    continue;
                records[field]++;
                before = field;
            }
        }

        return records;
    }
}
