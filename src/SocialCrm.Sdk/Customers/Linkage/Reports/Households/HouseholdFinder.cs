namespace SocialCrm.Customers;

/// <summary>Makes households and hubs of shared values.</summary>
/// <remarks>
/// Who shares a value that few share is put together, the values of the fewest customers first; what would make a household larger than people live together is left out
/// whole. Equal ones are taken in the order of their letters, so that the order of the records changes nothing.
/// </remarks>
internal static class HouseholdFinder
{
    private const int MostAtHome = 10;

    private static readonly string[] HomeFields = [SharedValues.Address, SharedValues.NameAtPostcode, FieldTraits.Of(FieldKind.Email, "").Name, FieldTraits.Of(FieldKind.Phone, "").Name];

    public static HubValue[] Hubs(List<SharedValue> values) =>
        [.. values.Where(value => value.Customers.Length > MostAtHome && value.Field != SharedValues.NameAtPostcode)
            .OrderByDescending(value => value.Customers.Length).ThenBy(value => value.Field, StringComparer.Ordinal).ThenBy(value => value.Text, StringComparer.Ordinal)
            .Select(value => new HubValue(value.Field, value.Text, value.Customers.Length, value.Records, value.IsSetAside))];

    public static Household[] Households(List<SharedValue> values, int customers)
    {
        var sets = new DisjointSets(customers);
        var sizes = new Dictionary<int, int>();
        var taken = new List<SharedValue>();
        foreach (var value in values.Where(IsOfAHome)
            .OrderBy(value => value.Customers.Length).ThenBy(value => value.Field, StringComparer.Ordinal).ThenBy(value => value.Text, StringComparer.Ordinal))
        {
            var parts = value.Customers.Select(sets.Find).Distinct().ToArray();
            var together = parts.Sum(part => sizes.GetValueOrDefault(part, 1));
            if (together > MostAtHome)
                continue;
            foreach (var part in parts.AsSpan(1))
                sets.Unite(parts[0], part);
            sizes[sets.Find(parts[0])] = together;
            taken.Add(value);
        }

        return [.. taken.GroupBy(value => sets.Find(value.Customers[0])).OrderBy(home => home.Key).Select(Made)];
    }

    private static bool IsOfAHome(SharedValue value) => !value.IsSetAside && HomeFields.Contains(value.Field);

    private static Household Made(IEnumerable<SharedValue> shared) => new(
        [.. shared.SelectMany(value => value.Customers).Distinct().Order()],
        [.. shared.Select(value => value.Field).Distinct().Order(StringComparer.Ordinal)]);
}
