namespace SocialCrm.Customers;

/// <summary>Finds the values that several customers share: identifiers, addresses, family names at a postcode.</summary>
internal static class SharedValues
{
    public const string Address = "address";
    public const string NameAtPostcode = "family-name+postcode";

    public static List<SharedValue> Of(LinkageEvidence evidence, int[] clusters)
    {
        var table = evidence.Table;
        var traits = Enumerable.Range(0, table.Fields.Count).Select(field => FieldTraits.Of(table.Fields, field)).ToArray();
        var identifiers = Array.ConvertAll(traits, field => field.Identifies ? new ValueHolders() : null);
        var (addresses, residents, names) = (new Addresses(table), new ValueHolders(), new NamesAtPostcodes(table));
        for (var record = 0; record < clusters.Length; record++)
        {
            var view = new RecordView(table.FeaturesOf(record), table.SourceOf(record));
            foreach (var feature in view.Features)
                identifiers[Feature.Field(feature)]?.Add(Feature.Value(feature), clusters[record]);
            if (addresses.Of(view) is >= 0 and var address)
                residents.Add(address, clusters[record]);
            else
                names.Add(view, clusters[record]);
        }

        var found = new List<SharedValue>(names.Shared());
        found.AddRange(residents.Shared().Select(shared => new SharedValue(Address, addresses[shared.Value], shared.Customers, shared.Records)));
        for (var field = 0; field < traits.Length; field++)
        {
            foreach (var (value, customers, records) in identifiers[field]?.Shared() ?? [])
                found.Add(new SharedValue(traits[field].Name, table.Fields[field][value].ToString(), customers, records, evidence.Frequencies.Log(field, value) > 0));
        }

        return found;
    }
}
