namespace SocialCrm.Customers;

/// <summary>Pairs of records drawn evenly, the same ones for every run: what strangers have in common.</summary>
internal static class RandomPairs
{
    public static void Draw(int records, Span<ulong> pairs)
    {
        var state = 0x2545_F491_4F6C_DD1Dul;
        for (var i = 0; i < pairs.Length;)
        {
            var one = Next(ref state, records);
            var other = Next(ref state, records);
            if (one != other)
                pairs[i++] = PairList.Of(one, other);
        }
    }

    // SplitMix64 (Steele, Lea and Flood, 2014), scaled by its upper bits.
    private static int Next(ref ulong state, int below)
    {
        state += 0x9E37_79B9_7F4A_7C15;
        var mixed = state;
        mixed = (mixed ^ mixed >> 30) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D0_49BB_1331_11EB;
        mixed ^= mixed >> 31;
        return (int)((mixed >> 32) * (ulong)below >> 32);
    }
}
