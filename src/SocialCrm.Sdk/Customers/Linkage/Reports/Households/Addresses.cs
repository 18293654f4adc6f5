namespace SocialCrm.Customers;

/// <summary>Numbers addresses: all that records state of a street, with a house number among it, and the postcode or else the city.</summary>
internal sealed class Addresses(RecordTable table)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public string this[int address] => texts[address];

    /// <summary>The number of a record's address; -1 where it does not state a whole one.</summary>
    public int Of(in RecordView record)
    {
        var streets = Texts(record, FieldKind.Street);
        if (!streets.Exists(street => street.AsSpan().IndexOfAnyInRange('0', '9') >= 0))
            return -1;
        var places = Texts(record, FieldKind.Postcode);
        if (places.Count == 0)
            places = Texts(record, FieldKind.City);
        if (places.Count == 0)
            return -1;
        var text = $"{string.Join(", ", streets)}, {places[0]}";
        if (numbers.TryGetValue(text, out var number))
            return number;
        texts.Add(text);
        return numbers[text] = texts.Count - 1;
    }

    // In the order of their letters, so that it does not matter which value was seen first.
    private List<string> Texts(in RecordView record, FieldKind kind)
    {
        var found = new List<string>();
        foreach (var feature in record[kind])
            found.Add(table.Fields[kind][Feature.Value(feature)].ToString());
        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
