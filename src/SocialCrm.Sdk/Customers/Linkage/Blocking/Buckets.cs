namespace SocialCrm.Customers;

/// <summary>The numbers of several lists, parted by their upper bits so far that each part is sorted near the processor.</summary>
internal sealed class Buckets
{
    private const int UsualSize = 8_192;
    private const int MostBits = 10;

    private readonly ulong[] numbers;
    private readonly int[] ends;

    /// <summary>Parts the numbers; those of a bucket keep their order.</summary>
    /// <param name="lists">The lists, one behind the other.</param>
    /// <param name="bits">The bit after the highest that a number has.</param>
    /// <param name="spare">Where the room comes from, to be given back by <see cref="Free"/>.</param>
    public Buckets(IReadOnlyList<PairList> lists, int bits, SpareArrays spare)
    {
        var total = lists.Sum(list => list.Count);
        var parted = Math.Clamp(System.Numerics.BitOperations.Log2((uint)(total / UsualSize) | 1), 1, MostBits);
        LowBits = bits - parted;
        numbers = spare.Take(total);
        ends = new int[1 << parted];
        foreach (var list in lists)
        {
            foreach (var number in list.All)
                ends[number >> LowBits]++;
        }

        var start = 0;
        foreach (ref var end in ends.AsSpan())
            (start, end) = (start + end, start);
        foreach (var list in lists)
        {
            foreach (var number in list.All)
                numbers[ends[number >> LowBits]++] = number;
        }
    }

    public int Count => ends.Length;

    /// <summary>The numbers of a bucket are the same from this bit on.</summary>
    public int LowBits { get; }

    public Span<ulong> this[int bucket] => numbers.AsSpan(StartOf(bucket)..ends[bucket]);

    /// <summary>Gives the room back.</summary>
    public void Free(SpareArrays spare) => spare.Give(numbers);

    private int StartOf(int bucket) => bucket == 0 ? 0 : ends[bucket - 1];
}
