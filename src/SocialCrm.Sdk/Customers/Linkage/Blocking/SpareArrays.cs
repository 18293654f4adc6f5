namespace SocialCrm.Customers;

/// <summary>Large arrays that have done their work, kept to be filled again: the system brings fresh memory page by page, which takes longer than filling it.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SpareArrays
{
    private const int Smallest = 1_024;

    // One that is much longer than asked for is left to who needs it.
    private const int MostTimesLonger = 8;

    private readonly Lock guard = new();
    private readonly List<ulong[]> spare = [];

    /// <summary>An array with room for so many, whatever it holds.</summary>
    public ulong[] Take(int least)
    {
        lock (guard)
        {
            var best = -1;
            for (var i = 0; i < spare.Count; i++)
            {
                if (spare[i].Length >= least && spare[i].Length / MostTimesLonger <= least && (best < 0 || spare[i].Length < spare[best].Length))
                    best = i;
            }

            if (best >= 0)
            {
                var found = spare[best];
                spare[best] = spare[^1];
                spare.RemoveAt(spare.Count - 1);
                return found;
            }
        }

        return GC.AllocateUninitializedArray<ulong>(Math.Max(Smallest, least));
    }

    /// <summary>Takes an array back that nobody looks at any more.</summary>
    public void Give(ulong[] array)
    {
        if (array.Length < Smallest)
            return;
        lock (guard)
            spare.Add(array);
    }

    /// <summary>Leaves all of them to the garbage collector.</summary>
    public void Clear()
    {
        lock (guard)
            spare.Clear();
    }
}
