namespace SocialCrm.Customers;

/// <summary>A value of a record in 32 bits: the field above, the value's number below.</summary>
internal static class Feature
{
    public const int ValueBits = 26;
    public const uint ValueMask = (1u << ValueBits) - 1;

    private const int MostInserted = 16;

    public static uint Of(int field, int value) => (uint)field << ValueBits | (uint)value;

    /// <summary>Sorts the features of a record in place and answers them, each once.</summary>
    public static Span<uint> InOrder(Span<uint> features)
    {
        Sort(features);
        var kept = 0;
        foreach (var feature in features)
        {
            if (kept == 0 || features[kept - 1] != feature)
                features[kept++] = feature;
        }

        return features[..kept];
    }

    // A record states few values, and nearly in order.
    private static void Sort(Span<uint> features)
    {
        if (features.Length > MostInserted)
        {
            features.Sort();
            return;
        }

        for (var i = 1; i < features.Length; i++)
        {
            var (feature, place) = (features[i], i);
            for (; place > 0 && features[place - 1] > feature; place--)
                features[place] = features[place - 1];
            features[place] = feature;
        }
    }

    public static int Field(uint feature) => (int)(feature >> ValueBits);

    public static int Value(uint feature) => (int)(feature & ValueMask);
}
