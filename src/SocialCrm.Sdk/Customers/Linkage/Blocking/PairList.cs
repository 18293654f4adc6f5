namespace SocialCrm.Customers;

/// <summary>Pairs of record numbers, the smaller above, in 64 bits.</summary>
internal sealed class PairList
{
    private ulong[] pairs;

    public PairList(int capacity = 1_024) => pairs = GC.AllocateUninitializedArray<ulong>(Math.Max(1, capacity));

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> All => pairs.AsSpan(0, Count);

    public static ulong Of(int one, int other) => one < other ? (ulong)one << 32 | (uint)other : (ulong)other << 32 | (uint)one;

    public static int First(ulong pair) => (int)(pair >> 32);

    public static int Second(ulong pair) => (int)(uint)pair;

    public void Add(ulong pair)
    {
        if (Count == pairs.Length)
            Array.Resize(ref pairs, Count * 2);
        pairs[Count++] = pair;
    }

    public void Add(ReadOnlySpan<ulong> more)
    {
        if (Count + more.Length > pairs.Length)
            Array.Resize(ref pairs, Count + more.Length);
        more.CopyTo(pairs.AsSpan(Count));
        Count += more.Length;
    }

    /// <summary>Whether a pair is among them; only after they were put in order.</summary>
    public bool Contains(ulong pair) => All.BinarySearch(pair) >= 0;

    /// <summary>Puts them in order, each once.</summary>
    public void SortDistinct(int records)
    {
        if (Count == 0)
            return;
        var spare = GC.AllocateUninitializedArray<ulong>(Count);
        var bits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)records);
        var sorted = RadixSort.Sort(pairs, spare, Count, ..bits);
        sorted = RadixSort.Sort(sorted, sorted == pairs ? spare : pairs, Count, 32..(32 + bits));
        var kept = 0;
        foreach (var pair in sorted.AsSpan(0, Count))
        {
            if (kept == 0 || sorted[kept - 1] != pair)
                sorted[kept++] = pair;
        }

        pairs = sorted;
        Count = kept;
    }
}
