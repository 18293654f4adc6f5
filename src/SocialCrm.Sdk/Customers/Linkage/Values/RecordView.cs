using System.Runtime.CompilerServices;

namespace SocialCrm.Customers;

/// <summary>A record's features with the place where each field begins, so that comparisons find theirs at once.</summary>
internal ref struct RecordView
{
    private Places places;

    /// <summary>Unfolds a record's features.</summary>
    public RecordView(ReadOnlySpan<uint> features, int source, int record = -1)
    {
        Record = record;
        Features = features;
        Source = source;
        for (var i = Math.Min(features.Length, byte.MaxValue) - 1; i >= 0; i--)
            places[Feature.Field(features[i])] = (byte)(i + 1);
    }

    public ReadOnlySpan<uint> Features { get; }

    public int Source { get; }

    /// <summary>The number of the record; -1 where nobody asks for it.</summary>
    public int Record { get; }

    /// <summary>The features of a field; empty where the record states none.</summary>
    public readonly ReadOnlySpan<uint> this[int field]
    {
        get
        {
            var start = places[field] - 1;
            if (start < 0)
                return [];
            var end = start + 1;
            while (end < Features.Length && Feature.Field(Features[end]) == field)
                end++;
            return Features[start..end];
        }
    }

    public readonly ReadOnlySpan<uint> this[FieldKind kind] => this[(int)kind];

    [InlineArray(LinkageFields.Most)]
    private struct Places
    {
        private byte first;
    }
}
