using System.Collections;

namespace SocialCrm.Customers;

/// <summary>Tells whether many records may say the same because they say little, and not because they are one person sent again and again.</summary>
/// <remarks>
/// What so many strangers are expected to say, by what is plausible of each value before any were seen, is no repetition: a thousand records that state nothing but a
/// given name are many people. Their values are counted as those of strangers are, and the model weighs them as frequent.
/// </remarks>
internal sealed class ChanceAgreement
{
    // A frequent name is this many times as frequent as is plausible of names of which nothing is known.
    private const double Spread = 200;

    // An address that people of so many kinds state belongs to none of them.
    private const int MostKinds = 100;

    private const double PlausibleInitial = 1.0 / 26;

    private readonly RecordTable table;
    private readonly FieldTraits[] traits;
    private readonly int[]?[] kindsOf;

    /// <summary>Counts of how many kinds identifying values are.</summary>
    /// <param name="table">The records.</param>
    /// <param name="kinds">Records that say the same, kind by kind.</param>
    public ChanceAgreement(RecordTable table, IReadOnlyList<int[]> kinds)
    {
        this.table = table;
        traits = [.. Enumerable.Range(0, table.Fields.Count).Select(field => FieldTraits.Of(table.Fields, field))];
        kindsOf = [.. traits.Select((field, number) => field.Identifies ? new int[table.Fields[number].Count] : null)];
        var counted = new BitArray(table.Count, true);
        foreach (var kind in kinds)
        {
            foreach (var record in kind.AsSpan(1))
                counted[record] = false;
        }

        for (var record = 0; record < table.Count; record++)
        {
            if (counted[record])
                Count(record);
        }
    }

    /// <summary>Whether so many records of a kind may be strangers.</summary>
    public bool Explains(ReadOnlySpan<int> kind)
    {
        double expected = table.Count;
        foreach (var feature in table.FeaturesOf(kind[0]))
            expected *= Plausible(Feature.Field(feature), Feature.Value(feature));
        return kind.Length <= Spread * expected;
    }

    private double Plausible(int field, int value)
    {
        if (kindsOf[field] is { } kinds && kinds[value] > MostKinds)
            return 1;
        var isInitial = field <= (int)FieldKind.Family && table.Fields[field][value].Length == 1;
        return isInitial ? Math.Max(PlausibleInitial, traits[field].Plausible) : traits[field].Plausible;
    }

    private void Count(int record)
    {
        foreach (var feature in table.FeaturesOf(record))
        {
            if (kindsOf[Feature.Field(feature)] is { } kinds)
                kinds[Feature.Value(feature)]++;
        }
    }
}
