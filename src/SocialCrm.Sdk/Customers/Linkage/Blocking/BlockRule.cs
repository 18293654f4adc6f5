namespace SocialCrm.Customers;

/// <summary>Records meet that have one code in every part.</summary>
/// <param name="Name">What the rule is called in reports, such as <c>birth-date+family-sound</c>.</param>
/// <param name="Parts">The parts.</param>
/// <param name="EitherWay">Whether the parts may have changed places.</param>
internal sealed record BlockRule(string Name, Part[] Parts, bool EitherWay = false)
{
    public const int MostKeys = 16;

    /// <summary>Larger blocks are split by further parts, as far as these go.</summary>
    public int Split { get; init; } = CandidateFinder.LargestBlock;

    /// <summary>The keys of a record, each once: one for each combination of codes.</summary>
    /// <param name="codes">The record's codes.</param>
    /// <param name="parts">Where among them those of <see cref="Parts"/> are.</param>
    /// <param name="keys">Room for <see cref="MostKeys"/>.</param>
    public int Keys(in RecordCodes codes, int[] parts, Span<uint> keys)
    {
        keys[0] = EitherWay ? 0x9E37_79B9u : 0x85EB_CA6Bu;
        var count = 1;
        foreach (var part in parts)
        {
            var found = codes[part];
            if (found.IsEmpty)
                return 0;
            if (count * found.Length == 1)
            {
                keys[0] = Join(keys[0], found[0]);
                continue;
            }

            count = Math.Min(count * found.Length, MostKeys / found.Length * found.Length);
            for (var i = count - 1; i >= 0; i--)
                keys[i] = Join(keys[i / found.Length], found[i % found.Length]);
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

    private uint Join(uint key, uint code) => EitherWay ? key + Mix(code) : Mix(key ^ code);

    private static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x7FEB_352Du;
        value ^= value >> 15;
        value *= 0x846C_A68Bu;
        return value ^ value >> 16;
    }
}
