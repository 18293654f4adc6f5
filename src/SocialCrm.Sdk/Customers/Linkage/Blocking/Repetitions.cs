using System.Runtime.InteropServices;

namespace SocialCrm.Customers;

/// <summary>Records that say exactly what many others say, as from a source that sends everything daily.</summary>
/// <remarks>
/// A few of each kind take part in everything, because true repetitions teach what people have in common with themselves. The rest would only fill blocks: they
/// are set beside the first of their kind.
/// </remarks>
internal sealed class Repetitions
{
    private const int MostAlike = 4;

    private readonly Dictionary<int, int> firsts = [];

    public Repetitions(RecordTable table)
    {
        if (table.Count <= MostAlike)
            return;
        var hashed = GC.AllocateUninitializedArray<ulong>(table.Count);
        for (var record = 0; record < hashed.Length; record++)
            hashed[record] = TextHash.Of(MemoryMarshal.Cast<uint, char>(table.FeaturesOf(record))) << 32 | (uint)record;
        var sorted = RadixSort.Sort(hashed, GC.AllocateUninitializedArray<ulong>(hashed.Length), hashed.Length, 32..64);
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] >> 32 == sorted[start] >> 32)
                end++;
            SetAside(table, sorted.AsSpan(start, end - start));
            start = end;
        }
    }

    /// <summary>The records set beside another, each with the first that says the same.</summary>
    public IReadOnlyDictionary<int, int> Firsts => firsts;

    public bool Contains(int record) => firsts.Count > 0 && firsts.ContainsKey(record);

    /// <summary>The record that a record is set beside; itself where it repeats none.</summary>
    public int FirstOf(int record) => firsts.GetValueOrDefault(record, record);

    private void SetAside(RecordTable table, ReadOnlySpan<ulong> alike)
    {
        if (alike.Length <= MostAlike)
            return;
        var first = (int)(uint)alike[0];
        var same = 0;
        foreach (var entry in alike)
        {
            var record = (int)(uint)entry;
            if (!table.FeaturesOf(record).IsEmpty && table.FeaturesOf(record).SequenceEqual(table.FeaturesOf(first)) && ++same > MostAlike)
                firsts.Add(record, first);
        }
    }
}
