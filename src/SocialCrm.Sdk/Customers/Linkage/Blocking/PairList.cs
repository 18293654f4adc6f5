namespace SocialCrm.Customers;

/// <summary>Pairs of record numbers, the smaller above, in 64 bits.</summary>
internal sealed class PairList
{
    private readonly SpareArrays? spare;
    private ulong[] pairs;

    public PairList(int capacity = 1_024) => pairs = GC.AllocateUninitializedArray<ulong>(Math.Max(1, capacity));

    /// <summary>Makes a list that takes its room from arrays used before, and leaves it to them.</summary>
    public PairList(int capacity, SpareArrays spare)
    {
        this.spare = spare;
        pairs = spare.Take(capacity);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> All => pairs.AsSpan(0, Count);

    public static ulong Of(int one, int other) => one < other ? (ulong)one << 32 | (uint)other : (ulong)other << 32 | (uint)one;

    public static int First(ulong pair) => (int)(pair >> 32);

    public static int Second(ulong pair) => (int)(uint)pair;

    /// <summary>The pairs of several lists in order, each once.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="records">How many records there are.</param>
    /// <param name="spare">Arrays to work in.</param>
    /// <param name="parallelism">How many threads work at once.</param>
    public static PairList Merged(IReadOnlyList<PairList> lists, int records, SpareArrays spare, int parallelism)
    {
        var bits = BitsOf(records);
        var buckets = new Buckets(lists, 32 + bits, spare);
        var kept = new int[buckets.Count];
        Portions.Each(buckets.Count, parallelism, bucket =>
        {
            var room = spare.Take(buckets[bucket].Length);
            kept[bucket] = SortDistinct(buckets[bucket], room, bits, buckets.LowBits);
            spare.Give(room);
        });
        var merged = new PairList(kept.Sum());
        for (var bucket = 0; bucket < kept.Length; bucket++)
        {
            merged.Add(buckets[bucket][..kept[bucket]]);
            buckets.Free(bucket, spare);
        }

        return merged;
    }

    public void Add(ulong pair)
    {
        if (Count == pairs.Length)
            Grow(Count * 2);
        pairs[Count++] = pair;
    }

    public void Add(ReadOnlySpan<ulong> more)
    {
        if (Count + more.Length > pairs.Length)
            Grow(Count + more.Length);
        more.CopyTo(pairs.AsSpan(Count));
        Count += more.Length;
    }

    /// <summary>Whether a pair is among them; only after they were put in order.</summary>
    public bool Contains(ulong pair) => All.BinarySearch(pair) >= 0;

    /// <summary>Puts them in order, each once.</summary>
    public void SortDistinct(int records)
    {
        var bits = BitsOf(records);
        Count = SortDistinct(pairs.AsSpan(0, Count), GC.AllocateUninitializedArray<ulong>(Count), bits, 32 + bits);
    }

    /// <summary>Leaves the room to others; the list is empty then.</summary>
    public void Free()
    {
        spare?.Give(pairs);
        (pairs, Count) = ([], 0);
    }

    private static int BitsOf(int records) => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)records);

    /// <summary>Sorts some pairs in their place by the bits below one, and answers how many there are, each once.</summary>
    private static int SortDistinct(Span<ulong> pairs, ulong[] spare, int bits, int below)
    {
        var room = spare.AsSpan(0, pairs.Length);
        var isElsewhere = RadixSort.Sort(pairs, room, ..bits);
        var isBack = isElsewhere ? RadixSort.Sort(room, pairs, 32..below) : !RadixSort.Sort(pairs, room, 32..below);
        var kept = 0;
        foreach (var pair in isBack ? pairs : room)
        {
            if (kept == 0 || pairs[kept - 1] != pair)
                pairs[kept++] = pair;
        }

        return kept;
    }

    private void Grow(int size)
    {
        var larger = spare?.Take(size) ?? GC.AllocateUninitializedArray<ulong>(size);
        All.CopyTo(larger);
        spare?.Give(pairs);
        pairs = larger;
    }
}
