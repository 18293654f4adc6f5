namespace SocialCrm.Customers;

/// <summary>The normalised records of a batch: their sources, keys and features, in the order in which they came.</summary>
/// <remarks>Not thread-safe while records are added; any number of threads may read.</remarks>
internal sealed class RecordTable
{
    private const int SegmentBits = 16;
    private const int SegmentMask = (1 << SegmentBits) - 1;

    private readonly List<Segment> segments = [];
    private readonly TextArena keys = new();

    public LinkageFields Fields { get; } = new();

    /// <summary>The names of the sources by number.</summary>
    public List<string> Sources { get; } = [];

    public int Count { get; private set; }

    public ReadOnlySpan<char> KeyOf(int record) => keys[record];

    /// <summary>The id of a record, by whose order results do not depend on that of arrival; empty where the record has no key.</summary>
    public SourceRecordId IdOf(int record) =>
        KeyOf(record).IsEmpty ? default : SourceRecordId.From(new SourceId(Sources[SourceOf(record)]), KeyOf(record).ToString());

    public int SourceOf(int record) => segments[record >> SegmentBits].SourceOf(record & SegmentMask);

    public ReadOnlySpan<uint> FeaturesOf(int record) => segments[record >> SegmentBits].FeaturesOf(record & SegmentMask);

    /// <summary>Adds a record.</summary>
    /// <param name="source">The number of its source.</param>
    /// <param name="key">The source's own key of it.</param>
    /// <param name="features">Its features in ascending order, each once.</param>
    public void Add(int source, ReadOnlySpan<char> key, ReadOnlySpan<uint> features)
    {
        var place = Count & SegmentMask;
        if (place == 0)
            segments.Add(new Segment());
        keys.Add(key);
        segments[^1].Add(place, source, features);
        Count++;
    }

    private sealed class Segment
    {
        private int[] ends = new int[17];
        private ushort[] sources = new ushort[16];
        private uint[] features = [];

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
    }
}
