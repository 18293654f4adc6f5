using System.Runtime.CompilerServices;

namespace SocialCrm.Customers;

/// <summary>Asks memory for what the next pairs of records will be compared by, all at once: it answers many questions in the time of one.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PairsAhead(RecordTable table)
{
    /// <summary>So many pairs are brought near at once.</summary>
    public const int Most = 16;

    private const int MostValues = 256;

    /// <summary>Brings pairs near; the answer says nothing, and only keeps the compiler from leaving the work out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long BringNear(ReadOnlySpan<ulong> pairs)
    {
        long touched = 0;
        foreach (var pair in pairs)
            touched ^= FirstOf(PairList.First(pair)) ^ FirstOf(PairList.Second(pair));
        Span<uint> values = stackalloc uint[MostValues];
        var count = 0;
        foreach (var pair in pairs)
            count = Differing(table.FeaturesOf(PairList.First(pair)), table.FeaturesOf(PairList.Second(pair)), values, count);
        values = values[..count];
        foreach (var value in values)
            touched ^= table.Fields[Feature.Field(value)].PlaceOf(Feature.Value(value));
        foreach (var value in values)
            touched ^= table.Fields[Feature.Field(value)].Touch(table.Fields[Feature.Field(value)].PlaceOf(Feature.Value(value)));
        return touched;
    }

    private uint FirstOf(int record) => table.FeaturesOf(record) is [var first, ..] ? first : 0;

    /// <summary>Adds the values in which two records differ: equal ones are told by their numbers, and one that stands alone is compared with nothing.</summary>
    private static int Differing(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right, Span<uint> values, int count)
    {
        for (int i = 0, j = 0; i < left.Length && j < right.Length && count + 2 <= values.Length;)
        {
            var (one, other) = (left[i], right[j]);
            var isOneField = Feature.Field(one) == Feature.Field(other);
            if (isOneField && one != other)
            {
                values[count++] = one;
                values[count++] = other;
            }

            i += isOneField || one < other ? 1 : 0;
            j += isOneField || one > other ? 1 : 0;
        }

        return count;
    }
}
