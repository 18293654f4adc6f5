namespace SocialCrm.Customers;

/// <summary>Makes a customer of its records: one value a kind and qualifier, chosen by the host's survivorship rule.</summary>
internal static class GoldenRecord
{
    public static Customer Of(CustomerRecords records, ISurvivorshipRule survivorship)
    {
        var ordered = records.Records
            .OrderBy(record => record.Source.Value, StringComparer.Ordinal)
            .ThenBy(record => record.Key, StringComparer.Ordinal)
            .ToList();
        var golden = ordered
            .SelectMany(Candidates)
            .GroupBy(candidate => (candidate.Value.Kind, candidate.Value.Qualifier))
            .OrderBy(group => group.Key.Kind)
            .ThenBy(group => group.Key.Qualifier, StringComparer.Ordinal)
            .Select(group => survivorship.Choose([.. group]))
            .OfType<GoldenValue>();
        return new Customer(records.Customer, ordered, [.. golden]);
    }

    private static IEnumerable<GoldenValue> Candidates(SourceRecord record)
    {
        var id = record.Id;
        return record.Values
            .OrderBy(value => value.Value, StringComparer.Ordinal)
            .Select(value => new GoldenValue(value, record.Source, id, value.ObservedAt ?? record.ObservedAt));
    }
}
