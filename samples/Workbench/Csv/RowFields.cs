namespace Workbench.Csv;

/// <summary>Where the fields of a row lie, counted from its first byte.</summary>
internal sealed class RowFields
{
    private int[] starts = new int[32];
    private int[] ends = new int[32];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <param name="start">The first byte of the value.</param>
    /// <param name="end">The byte behind it.</param>
    /// <param name="hasQuotes">Whether the value has doubled quotes, of which one counts.</param>
    public void Add(int start, int end, bool hasQuotes)
    {
        if (Count == starts.Length)
        {
            Array.Resize(ref starts, 2 * Count);
            Array.Resize(ref ends, 2 * Count);
        }

        starts[Count] = start;
        ends[Count++] = hasQuotes ? ~end : end;
    }

    public void Bounds(int field, out int start, out int end, out bool hasQuotes)
    {
        start = starts[field];
        end = ends[field];
        hasQuotes = end < 0;
        end = hasQuotes ? ~end : end;
    }
}
