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

    public int SourceOf(int record) => segments[record >> SegmentBits].Sources[record & SegmentMask];

    public ReadOnlySpan<uint> FeaturesOf(int record)
    {
        var segment = segments[record >> SegmentBits];
        var place = record & SegmentMask;
        return segment.Features.AsSpan(segment.Ends[place], segment.Ends[place + 1] - segment.Ends[place]);
    }

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
        public int[] Ends { get; } = new int[(1 << SegmentBits) + 1];

        public ushort[] Sources { get; } = new ushort[1 << SegmentBits];

        public uint[] Features { get; private set; } = [];

        public void Add(int place, int source, ReadOnlySpan<uint> features)
        {
            var start = Ends[place];
            if (start + features.Length > Features.Length)
            {
                // The first record tells how large a segment of such records is likely to be; a small batch stays small.
                var grown = new uint[Math.Max(start + features.Length + 64, start + (start >> 1))];
                Features.AsSpan(0, start).CopyTo(grown);
                Features = grown;
            }

            features.CopyTo(Features.AsSpan(start));
            Ends[place + 1] = start + features.Length;
            Sources[place] = (ushort)source;
        }
    }
}
