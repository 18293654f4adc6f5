namespace SocialCrm.Customers;

/// <summary>Sorts many unsigned numbers by some of their bits, least significant digit first.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>Sorts by the bits from one to another, keeping the order of equal ones.</summary>
    /// <param name="values">What is sorted; the answer may be in <paramref name="spare"/>.</param>
    /// <param name="spare">Room for as many.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="bits">The lowest bit that counts, and the one after the highest.</param>
    /// <returns>The array that holds the sorted values; the other one is spare now.</returns>
    public static ulong[] Sort(ulong[] values, ulong[] spare, int count, Range bits)
    {
        Span<int> ends = stackalloc int[Digits];
        for (var shift = bits.Start.Value; shift < bits.End.Value; shift += DigitBits)
        {
            var mask = (1u << Math.Min(DigitBits, bits.End.Value - shift)) - 1;
            ends.Clear();
            foreach (var value in values.AsSpan(0, count))
                ends[(int)((uint)(value >> shift) & mask)]++;
            if (ends[(int)((uint)(values[0] >> shift) & mask)] == count)
                continue;
            var start = 0;
            foreach (ref var end in ends)
                (start, end) = (start + end, start);
            foreach (var value in values.AsSpan(0, count))
                spare[ends[(int)((uint)(value >> shift) & mask)]++] = value;
            (values, spare) = (spare, values);
        }

        return values;
    }
}
