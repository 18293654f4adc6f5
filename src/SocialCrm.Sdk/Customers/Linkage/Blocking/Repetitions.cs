using System.Collections;
using System.Runtime.InteropServices;

namespace SocialCrm.Customers;

/// <summary>Records that say exactly what many others of their source say, as where everything is sent anew under new keys daily.</summary>
/// <remarks>
/// A few of each kind take part in everything, because true repetitions teach what people have in common with themselves. The rest would only fill blocks: they
/// are set beside the first of their kind. Which is first does not depend on the order of arrival, but on ids.
/// </remarks>
internal sealed class Repetitions
{
    public const int MostAlike = 4;

    private readonly Dictionary<int, int> firsts = [];
    private readonly BitArray contained;

    public Repetitions(RecordTable table, PairDecisions decisions)
    {
        contained = new BitArray(table.Count);
        if (table.Count <= MostAlike)
            return;
        var hashed = GC.AllocateUninitializedArray<ulong>(table.Count);
        for (var record = 0; record < hashed.Length; record++)
            hashed[record] = (TextHash.Of(MemoryMarshal.Cast<uint, char>(table.FeaturesOf(record))) + (ulong)table.SourceOf(record) * 0x9E37_79B9) << 32 | (uint)record;
        var sorted = RadixSort.Sort(hashed, GC.AllocateUninitializedArray<ulong>(hashed.Length), hashed.Length, 32..64);
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] >> 32 == sorted[start] >> 32)
                end++;
            SetAside(table, decisions, sorted.AsSpan(start, end - start));
            start = end;
        }
    }

    /// <summary>The records set beside another, each with the first that says the same.</summary>
    public IReadOnlyDictionary<int, int> Firsts => firsts;

    public bool Contains(int record) => contained[record];

    /// <summary>The record that a record is set beside; itself where it repeats none.</summary>
    public int FirstOf(int record) => firsts.GetValueOrDefault(record, record);

    private void SetAside(RecordTable table, PairDecisions decisions, ReadOnlySpan<ulong> sameHash)
    {
        if (sameHash.Length <= MostAlike)
            return;
        // Seldom more than one kind has one hash. Whoever was decided about is no repetition.
        foreach (var kind in sameHash.ToArray().Select(entry => (int)(uint)entry).Where(record => !decisions.Concern(record)).GroupBy(record => record, new Alike(table)))
        {
            if (kind.Count() <= MostAlike || table.FeaturesOf(kind.Key).IsEmpty)
                continue;
            var ordered = kind.OrderBy(record => table.IdOf(record).Value).ToArray();
            foreach (var record in ordered.Skip(MostAlike))
            {
                firsts.Add(record, ordered[0]);
                contained[record] = true;
            }
        }
    }

    /// <summary>Records are alike that are of one source and state the same.</summary>
    private sealed class Alike(RecordTable table) : IEqualityComparer<int>
    {
        public bool Equals(int one, int other) =>
            table.SourceOf(one) == table.SourceOf(other) && table.FeaturesOf(one).SequenceEqual(table.FeaturesOf(other));

        public int GetHashCode(int record) => 0;
    }
}
