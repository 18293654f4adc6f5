namespace SocialCrm.Customers;

/// <summary>Many short texts in few large arrays, each found by its place.</summary>
/// <remarks>Not thread-safe while texts are added; any number of threads may read what was added before.</remarks>
internal sealed class TextArena
{
    public const int LongestText = 4_096;

    private const int ChunkBits = 18;
    private const int LargestChunk = 1 << ChunkBits;
    private const int SmallestChunk = 1 << 5;

    private static readonly char[] Nothing = [];

    // Place 0 is an empty text.
    private char[][] chunks = [Nothing];
    private int count = 1;
    private int used;

    public ReadOnlySpan<char> this[long place] =>
        chunks[(int)(place >> (ChunkBits + 16))].AsSpan((int)(place >> 16) & (LargestChunk - 1), (int)(place & 0xFFFF));

    /// <summary>Keeps a text, cut after <see cref="LongestText"/> characters, and answers its place.</summary>
    public long Add(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
            text = text[..LongestText];
        if (used + text.Length > chunks[count - 1].Length)
        {
            // The first are small, because most small batches have few texts.
            var size = Math.Min(LargestChunk, SmallestChunk << Math.Min(2 * (count - 1), ChunkBits));
            if (count == chunks.Length)
                Array.Resize(ref chunks, count + Math.Max(1, count >> 1));
            chunks[count++] = GC.AllocateUninitializedArray<char>(Math.Max(size, text.Length));
            used = 0;
        }

        text.CopyTo(chunks[count - 1].AsSpan(used));
        var place = (((long)(count - 1) << ChunkBits | (long)used) << 16) | (long)text.Length;
        used += text.Length;
        return place;
    }
}
