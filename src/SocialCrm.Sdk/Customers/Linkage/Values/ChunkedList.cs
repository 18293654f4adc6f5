namespace SocialCrm.Customers;

/// <summary>A list that grows piece by piece, so that growing neither copies what is there nor leaves it behind as garbage.</summary>
/// <remarks>Not thread-safe while it grows; any number of threads may read what was added before.</remarks>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int ChunkBits = 16;
    private const int ChunkSize = 1 << ChunkBits;

    // The first piece grows to its size as lists usually do: most lists stay small.
    private T[][] chunks = [new T[4]];

    public int Count { get; private set; }

    public ref readonly T this[int number] => ref chunks[number >> ChunkBits][number & (ChunkSize - 1)];

    public void Add(T value)
    {
        var chunk = Count >> ChunkBits;
        var place = Count & (ChunkSize - 1);
        if (chunk == chunks.Length)
            Array.Resize(ref chunks, chunk + (chunk >> 1) + 1);
        chunks[chunk] ??= GC.AllocateUninitializedArray<T>(ChunkSize);
        if (place == chunks[chunk].Length)
            Array.Resize(ref chunks[chunk], 2 * place);
        chunks[chunk][place] = value;
        Count++;
    }
}
