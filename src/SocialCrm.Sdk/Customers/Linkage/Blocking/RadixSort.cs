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
    public static ulong[] Sort(ulong[] values, ulong[] spare, int count, Range bits) =>
        Sort(values.AsSpan(0, count), spare.AsSpan(0, count), bits) ? spare : values;

    /// <summary>Sorts by the bits from one to another, keeping the order of equal ones, and answers whether the sorted values are in the spare room now.</summary>
    public static bool Sort(Span<ulong> values, Span<ulong> spare, Range bits)
    {
        if (values.IsEmpty)
            return false;
        Span<int> ends = stackalloc int[Digits];
        var isInSpare = false;
        for (var shift = bits.Start.Value; shift < bits.End.Value; shift += DigitBits)
        {
            var mask = (1u << Math.Min(DigitBits, bits.End.Value - shift)) - 1;
            var digits = ends[..(int)(mask + 1)];
            digits.Clear();
            foreach (var value in values)
                digits[(int)((uint)(value >> shift) & mask)]++;
            if (digits[(int)((uint)(values[0] >> shift) & mask)] == values.Length)
                continue;
            var start = 0;
            foreach (ref var end in digits)
                (start, end) = (start + end, start);
            foreach (var value in values)
                spare[digits[(int)((uint)(value >> shift) & mask)]++] = value;
            var sorted = spare;
            spare = values;
            values = sorted;
            isInSpare = !isInSpare;
        }

        return isInSpare;
    }
}
