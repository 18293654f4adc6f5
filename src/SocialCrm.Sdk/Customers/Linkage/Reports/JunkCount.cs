namespace SocialCrm.Customers;

/// <summary>Counts the values that were set aside.</summary>
internal static class JunkCount
{
    public static SetAsideValues[] Of(LinkageEvidence evidence)
    {
        var fields = evidence.Table.Fields;
        var values = Enumerable.Range(0, fields.Count).Select(field => evidence.Frequencies.SetAsideIn(field).Count()).ToArray();
        if (values.Sum() == 0)
            return [];
        var records = new int[fields.Count];
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

        return [.. Enumerable.Range(0, fields.Count).Where(field => values[field] > 0)
            .Select(field => new SetAsideValues(FieldTraits.Of(fields, field).Name, values[field], records[field]))];
    }
}
