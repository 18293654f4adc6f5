namespace SocialCrm.Connectors.Files;

/// <summary>Where the wanted values of a row stand: in the row itself, or unescaped beside it.</summary>
internal sealed class RowFields
{
    private const int Absent = -1;

    private readonly int[] starts;
    private readonly int[] lengths;
    private byte[] unescaped = new byte[1024];
    private int unescapedLength;

    public RowFields(int count)
    {
        starts = new int[count];
        lengths = new int[count];
        Clear();
    }

    public int Count => lengths.Length;

    public void Clear()
    {
        lengths.AsSpan().Fill(Absent);
        unescapedLength = 0;
    }

    public bool Has(int slot) => lengths[slot] != Absent;

    /// <summary>The value of a slot; empty where the row has none.</summary>
    public ReadOnlySpan<byte> Of(int slot, ReadOnlySpan<byte> row)
    {
        var (start, length) = (starts[slot], lengths[slot]);
        if (length <= 0)
            return [];
        return start >= 0 ? row.Slice(start, length) : unescaped.AsSpan(~start, length);
    }

    /// <summary>The value stands in the row as it is.</summary>
    public void Set(int slot, int start, int length)
    {
        starts[slot] = start;
        lengths[slot] = length;
    }

    public void SetAbsent(int slot) => lengths[slot] = Absent;

    /// <summary>Room for a value that has to be unescaped; <see cref="SetUnescaped"/> says how much was used.</summary>
    public Span<byte> Room(int maxLength)
    {
        if (unescaped.Length - unescapedLength < maxLength)
            Array.Resize(ref unescaped, Math.Max(2 * unescaped.Length, unescapedLength + maxLength));
        return unescaped.AsSpan(unescapedLength, maxLength);
    }

    public void SetUnescaped(int slot, int length)
    {
        starts[slot] = ~unescapedLength;
        lengths[slot] = length;
        unescapedLength += length;
    }
}
