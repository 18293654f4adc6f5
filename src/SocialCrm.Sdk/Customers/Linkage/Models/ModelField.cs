namespace SocialCrm.Customers;

/// <summary>How frequent the values of a field are, as a model keeps them.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Stated">How many records stated one.</param>
/// <param name="Own">How many of the records with a value are of the person whose two records are compared.</param>
/// <param name="Rare">How many strangers' records state a value that is not listed.</param>
/// <param name="Values">How many records stated each frequent value.</param>
internal sealed record ModelField(string Name, long Stated, double Own, double Rare, Dictionary<string, int> Values)
{
    // So many holders of an e-mail address, a phone or an id are no family and no firm, but a placeholder.
    private const double MostHolders = 100;
    private const double MostHoldersByOwn = 20;

    /// <summary>A field of which nothing is known.</summary>
    public static ModelField Unknown(string name) => new(name, 0, 2, 0, []);

    public static float Log(int count, double own, long stated, FieldTraits traits) =>
        traits.Identifies && count > Math.Max(MostHolders, MostHoldersByOwn * own)
            ? Frequencies.SetAside
            : Smoothing.Log(count - own, stated, traits.Plausible);

    /// <summary>The log2 frequency of every value of a batch; <see cref="Frequencies.NotYetKnown"/> where hashes have to be compared, which is done when it is asked for.</summary>
    public float[] Logs(ValueTable values, FieldTraits traits)
    {
        var logs = GC.AllocateUninitializedArray<float>(values.Count);
        if (traits.IsHashed && Values.Count > 0)
        {
            Array.Fill(logs, Frequencies.NotYetKnown);
            return logs;
        }

        Array.Fill(logs, Smoothing.Log(Rare, Stated, traits.Plausible));
        if (values.Count < Values.Count)
        {
            var known = Values.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var value = 0; value < logs.Length; value++)
            {
                if (known.TryGetValue(values[value], out var count))
                    logs[value] = Log(count, Own, Stated, traits);
            }

            return logs;
        }

        foreach (var (text, count) in Values)
        {
            var value = values.Find(text);
            if (value >= 0)
                logs[value] = Log(count, Own, Stated, traits);
        }

        return logs;
    }

    /// <summary>The log2 frequency of a value that the model has by its hash.</summary>
    public float LogOfHashed(ReadOnlySpan<char> value, FieldTraits traits)
    {
        Span<char> digits = stackalloc char[ValueHash.Length];
        ValueHash.Write(value, digits);
        return Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(digits, out var count)
            ? Log(count, Own, Stated, traits)
            : Smoothing.Log(Rare, Stated, traits.Plausible);
    }
}
