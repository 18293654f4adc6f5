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
        var alike = new Dictionary<ulong, (int First, int Count)>(table.Count);
        for (var record = 0; record < table.Count; record++)
        {
            var features = table.FeaturesOf(record);
            if (features.IsEmpty)
                continue;
            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, TextHash.Of(MemoryMarshal.Cast<uint, char>(features)), out var known);
            if (!known)
                found = (record, 1);
            else if (table.FeaturesOf(found.First).SequenceEqual(features) && ++found.Count > MostAlike)
                firsts.Add(record, found.First);
        }
    }

    /// <summary>The records set beside another, each with the first that says the same.</summary>
    public IReadOnlyDictionary<int, int> Firsts => firsts;

    public bool Contains(int record) => firsts.Count > 0 && firsts.ContainsKey(record);
}
