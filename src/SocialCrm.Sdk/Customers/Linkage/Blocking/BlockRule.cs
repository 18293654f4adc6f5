namespace SocialCrm.Customers;

/// <summary>Records meet that have one code in every part.</summary>
/// <param name="Name">What the rule is called in reports, such as <c>birth-date+family-sound</c>.</param>
/// <param name="Parts">The parts.</param>
/// <param name="EitherWay">Whether the parts may have changed places.</param>
internal sealed record BlockRule(string Name, Part[] Parts, bool EitherWay = false)
{
    public const int MostKeys = 16;

    private const int MostCodes = 4;

    /// <summary>The keys of a record, each once: one for each combination of codes.</summary>
    public int Keys(in RecordView record, Span<uint> keys)
    {
        Span<uint> codes = stackalloc uint[MostCodes];
        keys[0] = EitherWay ? 0x9E37_79B9u : 0x85EB_CA6Bu;
        var count = 1;
        foreach (var part in Parts)
        {
            var found = part.Collect(record, codes);
            if (found == 0)
                return 0;
            count = Math.Min(count * found, MostKeys / found * found);
            for (var i = count - 1; i >= 0; i--)
                keys[i] = EitherWay ? keys[i / found] + Mix(codes[i % found]) : Mix(keys[i / found] ^ codes[i % found]);
        }

        return count == 1 ? 1 : Distinct(keys[..count]);
    }

    private static int Distinct(Span<uint> keys)
    {
        keys.Sort();
        var kept = 1;
        foreach (var key in keys[1..])
        {
            if (keys[kept - 1] != key)
                keys[kept++] = key;
        }

        return kept;
    }

    private static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x7FEB_352Du;
        value ^= value >> 15;
        value *= 0x846C_A68Bu;
        return value ^ value >> 16;
    }
}
