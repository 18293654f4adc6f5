namespace SocialCrm.Customers;

/// <summary>The codes of one record in each of some parts.</summary>
internal readonly ref struct RecordCodes(Span<uint> codes, Span<int> counts)
{
    /// <summary>So many codes of a record count in each part.</summary>
    public const int Most = 4;

    private readonly Span<uint> codes = codes;
    private readonly Span<int> counts = counts;

    public ReadOnlySpan<uint> this[int part] => codes.Slice(part * Most, counts[part]);

    /// <summary>Goes to a record.</summary>
    public void Take(in RecordView record, Part[] parts)
    {
        for (var part = 0; part < parts.Length; part++)
            counts[part] = parts[part].Collect(record, codes.Slice(part * Most, Most));
    }
}
