namespace SocialCrm.Customers;

/// <summary>Many short texts in few large arrays, numbered from 0.</summary>
/// <remarks>Not thread-safe while texts are added; any number of threads may read what was added before.</remarks>
internal sealed class TextArena
{
    public const int LongestText = 4_096;

    private const int ChunkBits = 18;
    private const int LargestChunk = 1 << ChunkBits;
    private const int SmallestChunk = 1 << 8;

    private readonly List<char[]> chunks = [];
    private long[] places = new long[16];
    private int used;

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int number]
    {
        get
        {
            var place = places[number];
            return chunks[(int)(place >> (ChunkBits + 16))].AsSpan((int)(place >> 16) & (LargestChunk - 1), (int)(place & 0xFFFF));
        }
    }

    /// <summary>Keeps a text, cut after <see cref="LongestText"/> characters, and answers its number.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
            text = text[..LongestText];
        if (chunks.Count == 0 || used + text.Length > chunks[^1].Length)
        {
            // The first are small, because most small batches have few texts.
            var size = Math.Min(LargestChunk, SmallestChunk << Math.Min(2 * chunks.Count, ChunkBits));
            chunks.Add(GC.AllocateUninitializedArray<char>(Math.Max(size, text.Length)));
            used = 0;
        }

        text.CopyTo(chunks[^1].AsSpan(used));
        if (Count == places.Length)
            Array.Resize(ref places, Count + (Count >> 1) + 16);
        places[Count] = (((long)(chunks.Count - 1) << ChunkBits | (long)used) << 16) | (long)text.Length;
        used += text.Length;
        return Count++;
    }
}
