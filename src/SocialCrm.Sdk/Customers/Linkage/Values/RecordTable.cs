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

    /// <summary>The values that stand for nobody, which no record keeps.</summary>
    public NobodysValues Nobodys { get; } = new();

    public int Count { get; private set; }

    public ReadOnlySpan<char> KeyOf(int record) => texts[keys[record]];

    /// <summary>The id of a record, by whose order results do not depend on that of arrival; empty where the record has no key.</summary>
    public SourceRecordId IdOf(int record) =>
        KeyOf(record).IsEmpty ? default : SourceRecordId.From(new SourceId(Sources[SourceOf(record)]), KeyOf(record).ToString());

    public int SourceOf(int record) => segments[record >> SegmentBits].SourceOf(record & SegmentMask);

    public ReadOnlySpan<uint> FeaturesOf(int record) => segments[record >> SegmentBits].FeaturesOf(record & SegmentMask);

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
            segments.Add(new Segment(segments.LastOrDefault()));
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
    private sealed class Segment
    {
        private int[] ends;
        private ushort[] sources;
        private uint[] features;

        /// <summary>Makes an empty one: small where it is the first, because most batches are small; otherwise with room for what the one before has.</summary>
        public Segment(Segment? before)
        {
            sources = new ushort[before is null ? 16 : before.sources.Length];
            ends = new int[sources.Length + 1];
            features = before is null ? [] : GC.AllocateUninitializedArray<uint>(before.ends[^1] + (before.ends[^1] >> 6));
        }

        public int SourceOf(int place) => sources[place];

        public ReadOnlySpan<uint> FeaturesOf(int place) => features.AsSpan(ends[place], ends[place + 1] - ends[place]);

        public void Add(int place, int source, ReadOnlySpan<uint> added)
        {
            var start = ends[place];
            if (start + added.Length > features.Length)
                Array.Resize(ref features, Math.Max(start + added.Length + 64, start + (start >> 1)));
            if (place == sources.Length)
            {
                Array.Resize(ref sources, place * 4);
                Array.Resize(ref ends, (place * 4) + 1);
            }

            added.CopyTo(features.AsSpan(start));
            ends[place + 1] = start + added.Length;
            sources[place] = (ushort)source;
        }

        public void Replace(IReadOnlyDictionary<uint, uint> replacements, int records)
        {
            var (start, written) = (0, 0);
            for (var place = 0; place < records; place++)
            {
                var end = ends[place + 1];
                // A record that states both has one feature less, and all behind it move up.
                var moved = features.AsSpan(written, end - start);
                for (var i = 0; i < moved.Length; i++)
                    moved[i] = replacements.GetValueOrDefault(features[start + i], features[start + i]);
                written += Feature.InOrder(moved).Length;
                ends[place + 1] = written;
                start = end;
            }
        }
    }
}
