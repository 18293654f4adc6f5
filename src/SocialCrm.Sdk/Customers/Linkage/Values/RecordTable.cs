using System.Runtime.CompilerServices;

namespace SocialCrm.Customers;

/// <summary>The normalised records of a batch: their sources, keys and features, in the order in which they came.</summary>
/// <remarks>Not thread-safe while records are added; any number of threads may read.</remarks>
internal sealed class RecordTable
{
    private const int SegmentBits = 16;
    private const int SegmentMask = (1 << SegmentBits) - 1;

    private readonly List<Segment> segments = [];
    private readonly TextArena texts = new();
    private readonly ChunkedList<long> keys = new();

    public LinkageFields Fields { get; } = new();

    /// <summary>The names of the sources by number.</summary>
    public List<string> Sources { get; } = [];

    public int Count { get; private set; }

    public ReadOnlySpan<char> KeyOf(int record) => texts[keys[record]];

    public int SourceOf(int record) => segments[record >> SegmentBits].Sources[record & SegmentMask];

    public ReadOnlySpan<uint> FeaturesOf(int record)
    {
        var segment = segments[record >> SegmentBits];
        var place = record & SegmentMask;
        return segment.Features.AsSpan(segment.Ends[place], segment.Ends[place + 1] - segment.Ends[place]);
    }

    /// <summary>Asks memory for what a few pairs of records will be compared by, all at once: it answers many questions in the time of one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long BringNear(ReadOnlySpan<ulong> pairs)
    {
        long touched = 0;
        foreach (var pair in pairs)
            touched ^= FirstOf(PairList.First(pair)) ^ FirstOf(PairList.Second(pair));
        foreach (var pair in pairs)
            touched ^= Places(PairList.First(pair)) ^ Places(PairList.Second(pair));
        foreach (var pair in pairs)
            touched ^= Texts(PairList.First(pair)) ^ Texts(PairList.Second(pair));
        return touched;

        uint FirstOf(int record) => FeaturesOf(record) is [var first, ..] ? first : 0;
    }

    /// <summary>Adds a record.</summary>
    /// <param name="source">The number of its source.</param>
    /// <param name="key">The source's own key of it.</param>
    /// <param name="features">Its features in ascending order, each once.</param>
    public void Add(int source, ReadOnlySpan<char> key, ReadOnlySpan<uint> features)
    {
        var place = Count & SegmentMask;
        if (place == 0)
            segments.Add(new Segment(segments.Count == 0 ? 0 : segments[^1].Size));
        keys.Add(texts.Add(key));
        segments[^1].Add(place, source, features);
        Count++;
    }

    /// <summary>Puts other features in the place of some, in all records.</summary>
    public void Replace(IReadOnlyDictionary<uint, uint> replacements)
    {
        for (var segment = 0; segment < segments.Count; segment++)
            segments[segment].Replace(replacements, Math.Min(Count - (segment << SegmentBits), 1 << SegmentBits));
    }

    private long Places(int record)
    {
        long touched = 0;
        foreach (var feature in FeaturesOf(record))
            touched ^= Fields[Feature.Field(feature)].PlaceOf(Feature.Value(feature));
        return touched;
    }

    private long Texts(int record)
    {
        long touched = 0;
        foreach (var feature in FeaturesOf(record))
            touched ^= Fields[Feature.Field(feature)].Touch(Fields[Feature.Field(feature)].PlaceOf(Feature.Value(feature)));
        return touched;
    }

    /// <summary>Some records.</summary>
    /// <param name="room">How many features the ones before had.</param>
    private sealed class Segment(int room)
    {
        public int[] Ends { get; } = new int[(1 << SegmentBits) + 1];

        public ushort[] Sources { get; } = new ushort[1 << SegmentBits];

        public uint[] Features { get; private set; } = GC.AllocateUninitializedArray<uint>(room + (room >> 6));

        public int Size => Ends[^1];

        public void Add(int place, int source, ReadOnlySpan<uint> features)
        {
            var start = Ends[place];
            if (start + features.Length > Features.Length)
            {
                var grown = new uint[Math.Max(start + features.Length + 64, start + (start >> 1))];
                Features.AsSpan(0, start).CopyTo(grown);
                Features = grown;
            }

            features.CopyTo(Features.AsSpan(start));
            Ends[place + 1] = start + features.Length;
            Sources[place] = (ushort)source;
        }

        public void Replace(IReadOnlyDictionary<uint, uint> replacements, int records)
        {
            var (start, written) = (0, 0);
            for (var place = 0; place < records; place++)
            {
                var end = Ends[place + 1];
                // A record that states both has one feature less, and all behind it move up.
                var moved = Features.AsSpan(written, end - start);
                for (var i = 0; i < moved.Length; i++)
                    moved[i] = replacements.GetValueOrDefault(Features[start + i], Features[start + i]);
                written += Feature.InOrder(moved).Length;
                Ends[place + 1] = written;
                start = end;
            }
        }
    }
}
