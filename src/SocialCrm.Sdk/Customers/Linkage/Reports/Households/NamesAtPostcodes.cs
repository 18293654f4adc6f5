namespace SocialCrm.Customers;

/// <summary>Finds who shares a family name and a postcode, where that is no chance: where hardly anybody else there is expected to have the name.</summary>
internal sealed class NamesAtPostcodes(RecordTable table)
{
    private const double MostByChance = 0.2;

    // Who states more of them is no household.
    private const int MostValues = 4;

    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<ulong> pairs = [];
    private readonly ValueHolders holders = new();
    private readonly int[] names = new int[table.Fields[FieldKind.Family].Count];
    private readonly int[] codes = new int[table.Fields[FieldKind.Postcode].Count];
    private int stated;

    /// <summary>Adds a record of a customer.</summary>
    public void Add(in RecordView record, int customer)
    {
        var families = record[FieldKind.Family];
        var postcodes = record[FieldKind.Postcode];
        stated += families.IsEmpty ? 0 : 1;
        foreach (var family in families)
            names[Feature.Value(family)]++;
        foreach (var postcode in postcodes)
            codes[Feature.Value(postcode)]++;
        if (families.Length > MostValues || postcodes.Length > MostValues)
            return;
        foreach (var family in families)
        {
            foreach (var postcode in postcodes)
                holders.Add(NumberOf((ulong)Feature.Value(family) << 32 | (uint)Feature.Value(postcode)), customer);
        }
    }

    public IEnumerable<SharedValue> Shared() =>
        from shared in holders.Shared()
        let family = (int)(pairs[shared.Value] >> 32)
        let code = (int)(uint)pairs[shared.Value]
        where (double)(names[family] - shared.Records) * (codes[code] - shared.Records) <= MostByChance * stated
        select new SharedValue(SharedValues.NameAtPostcode, $"{table.Fields[FieldKind.Family][family]} {table.Fields[FieldKind.Postcode][code]}", shared.Customers, shared.Records);

    private int NumberOf(ulong pair)
    {
        if (numbers.TryGetValue(pair, out var number))
            return number;
        pairs.Add(pair);
        return numbers[pair] = pairs.Count - 1;
    }
}
