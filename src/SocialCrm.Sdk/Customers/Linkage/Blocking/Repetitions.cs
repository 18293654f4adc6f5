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

    private const int Portion = 1 << 14;

    private readonly Dictionary<int, int> firsts = [];
    private readonly BitArray contained;
    private readonly HashSet<int> chances = [];

    public Repetitions(RecordTable table, PairDecisions decisions)
    {
        contained = new BitArray(table.Count);
        if (table.Count <= MostAlike)
            return;
        var hashed = Hashed(table);
        var sorted = RadixSort.Sort(hashed, GC.AllocateUninitializedArray<ulong>(hashed.Length), hashed.Length, 32..64);
        var kinds = new List<int[]>();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] >> 32 == sorted[start] >> 32)
                end++;
            if (end - start > MostAlike)
                kinds.AddRange(KindsIn(table, decisions, sorted.AsSpan(start, end - start)));
            start = end;
        }

        foreach (var kind in kinds)
            SetAside(kind);
        if (kinds.Count > 0)
            FindChances(new ChanceAgreement(table, kinds), kinds);
    }

    /// <summary>The records set beside another, each with the first that says the same.</summary>
    public IReadOnlyDictionary<int, int> Firsts => firsts;

    public bool Contains(int record) => contained[record];

    /// <summary>Whether a record tells nothing new of how frequent its values are: it is set beside another, and not by chance.</summary>
    public bool SaysNothingNew(int record) => contained[record] && !chances.Contains(record);

    /// <summary>How many records tell nothing new.</summary>
    public int NothingNew => firsts.Count - chances.Count;

    /// <summary>The record that a record is set beside; itself where it repeats none.</summary>
    public int FirstOf(int record) => firsts.GetValueOrDefault(record, record);

    /// <summary>Every record below a hash of what it says.</summary>
    private static ulong[] Hashed(RecordTable table)
    {
        var hashed = GC.AllocateUninitializedArray<ulong>(table.Count);
        Portions.Each((hashed.Length + Portion - 1) / Portion, Environment.ProcessorCount, portion =>
        {
            for (var record = portion * Portion; record < Math.Min(hashed.Length, (portion + 1) * Portion); record++)
                hashed[record] = (TextHash.Of(MemoryMarshal.Cast<uint, char>(table.FeaturesOf(record))) + (ulong)table.SourceOf(record) * 0x9E37_79B9) << 32 | (uint)record;
        });
        return hashed;
    }

    // Seldom more than one kind has one hash. Whoever was decided about is no repetition.
    private static IEnumerable<int[]> KindsIn(RecordTable table, PairDecisions decisions, ReadOnlySpan<ulong> sameHash) => sameHash.ToArray()
        .Select(entry => (int)(uint)entry).Where(record => !decisions.Concern(record)).GroupBy(record => record, new Alike(table))
        .Where(kind => kind.Count() > MostAlike && !table.FeaturesOf(kind.Key).IsEmpty)
        .Select(kind => kind.OrderBy(record => table.IdOf(record).Value).ToArray());

    private void SetAside(int[] kind)
    {
        foreach (var record in kind.AsSpan(MostAlike))
        {
            firsts.Add(record, kind[0]);
            contained[record] = true;
        }
    }

    private void FindChances(ChanceAgreement chance, List<int[]> kinds)
    {
        foreach (var kind in kinds.Where(kind => chance.Explains(kind)))
            chances.UnionWith(kind.Skip(MostAlike));
    }

    /// <summary>Records are alike that are of one source and state the same.</summary>
    private sealed class Alike(RecordTable table) : IEqualityComparer<int>
    {
        public bool Equals(int one, int other) =>
            table.SourceOf(one) == table.SourceOf(other) && table.FeaturesOf(one).SequenceEqual(table.FeaturesOf(other));

        public int GetHashCode(int record) => 0;
    }
}
