using System.Numerics;

namespace SocialCrm.Customers;

/// <summary>A record's features with the fields that they are of, so that comparisons find theirs at once.</summary>
internal readonly ref struct RecordView
{
    // A bit for each field that the record states.
    private readonly ulong stated;

    /// <summary>Unfolds a record's features.</summary>
    public RecordView(ReadOnlySpan<uint> features, int source, int record = -1)
    {
        Record = record;
        Features = features;
        Source = source;
        foreach (var feature in features)
            stated |= 1UL << Feature.Field(feature);
    }

    public ReadOnlySpan<uint> Features { get; }

    public int Source { get; }

    /// <summary>The number of the record; -1 where nobody asks for it.</summary>
    public int Record { get; }

    /// <summary>The features of a field; empty where the record states none.</summary>
    public ReadOnlySpan<uint> this[int field]
    {
        get
        {
            if ((stated >> field & 1) == 0)
                return [];
            // Each field before it has a feature at least, and most records have no more.
            var start = BitOperations.PopCount(stated & ((1UL << field) - 1));
            while (Feature.Field(Features[start]) != field)
                start++;
            var end = start + 1;
            while (end < Features.Length && Feature.Field(Features[end]) == field)
                end++;
            return Features[start..end];
        }
    }

    public ReadOnlySpan<uint> this[FieldKind kind] => this[(int)kind];
}
