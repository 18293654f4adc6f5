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

    /// <summary>A record, unfolded.</summary>
    public RecordView ViewOf(int record) => new(FeaturesOf(record), SourceOf(record), record);

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

    /// <summary>Some records.</summary>
    private sealed class Segment
    {
        // One more than there are records: what a record says begins where that of the record before ends.
        private Place[] places;
        private uint[] features;

        /// <summary>Makes an empty one: small where it is the first, because most batches are small; otherwise with room for what the one before has.</summary>
        public Segment(Segment? before)
        {
            places = new Place[before?.places.Length ?? 17];
            features = before is null ? [] : GC.AllocateUninitializedArray<uint>(before.places[^1].End + (before.places[^1].End >> 6));
        }

        public int SourceOf(int place) => places[place + 1].Source;

        public ReadOnlySpan<uint> FeaturesOf(int place) => features.AsSpan(places[place].End..places[place + 1].End);

        public void Add(int place, int source, ReadOnlySpan<uint> added)
        {
            var start = places[place].End;
            if (start + added.Length > features.Length)
                Array.Resize(ref features, Math.Max(start + added.Length + 64, start + (start >> 1)));
            if (place + 1 == places.Length)
                Array.Resize(ref places, (place * 4) + 1);

            added.CopyTo(features.AsSpan(start));
            places[place + 1] = new Place(start + added.Length, source);
        }

        public void Replace(IReadOnlyDictionary<uint, uint> replacements, int records)
        {
            var (start, written) = (0, 0);
            for (var place = 0; place < records; place++)
            {
                var end = places[place + 1].End;
                // A record that states both has one feature less, and all behind it move up.
                var moved = features.AsSpan(written, end - start);
                for (var i = 0; i < moved.Length; i++)
                    moved[i] = replacements.GetValueOrDefault(features[start + i], features[start + i]);
                written += Feature.InOrder(moved).Length;
                places[place + 1] = places[place + 1] with { End = written };
                start = end;
            }
        }

        /// <summary>Where what a record says ends, beside its source: most who ask for one ask for both.</summary>
        private readonly record struct Place(int End, int Source);
    }
}
