namespace SocialCrm.Customers;

/// <summary>The numbers of several lists, parted by their upper bits so far that each part is sorted near the processor.</summary>
internal sealed class Buckets
{
    private const int UsualSize = 1 << 15;
    private const int MostBits = 12;

    private readonly ulong[][] numbers;
    private readonly int[] counts;

    /// <summary>Parts the numbers; those of a bucket keep their order.</summary>
    /// <param name="lists">The lists, one behind the other.</param>
    /// <param name="bits">The bit after the highest that a number has.</param>
    /// <param name="spare">Where the room comes from, to be given back by <see cref="Free"/>.</param>
    public Buckets(IReadOnlyList<PairList> lists, int bits, SpareArrays spare)
    {
        var total = lists.Sum(list => list.Count);
        LowBits = bits - Math.Min(MostBits, 1 + System.Numerics.BitOperations.Log2((uint)(total / UsualSize) | 1));
        counts = new int[1 << bits - LowBits];
        foreach (var list in lists)
        {
            foreach (var number in list.All)
                counts[number >> LowBits]++;
        }

        numbers = Array.ConvertAll(counts, spare.Take);
        Array.Clear(counts);
        foreach (var list in lists)
        {
            foreach (var number in list.All)
                numbers[number >> LowBits][counts[number >> LowBits]++] = number;
        }
    }

    public int Count => counts.Length;

    /// <summary>The numbers of a bucket are the same from this bit on.</summary>
    public int LowBits { get; }

    public Span<ulong> this[int bucket] => numbers[bucket].AsSpan(0, counts[bucket]);

    /// <summary>Gives the room of a bucket back.</summary>
    public void Free(int bucket, SpareArrays spare) => spare.Give(numbers[bucket]);
}
