namespace Workbench.Csv;

/// <summary>The bytes of a file that are not read yet, as far as they are in memory.</summary>
/// <param name="stream">The file.</param>
/// <param name="path">Its name.</param>
internal sealed class ByteWindow(Stream stream, string path) : IDisposable
{
    private byte[] bytes = new byte[256 * 1024];
    private int start;
    private int end;

    public ReadOnlySpan<byte> Unread => bytes.AsSpan(start, end - start);

    /// <summary>Whether nothing follows <see cref="Unread"/>.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>How many bytes were read from the file.</summary>
    public long BytesRead { get; private set; }

    public void Advance(int count) => start += count;

    /// <summary>Brings more bytes, or finds the end. What was unread stays, elsewhere.</summary>
    public void Fill()
    {
        if (start > 0)
        {
            Unread.CopyTo(bytes);
            (start, end) = (0, end - start);
        }

        // Doubling keeps the scanning of a long row linear, which begins again with every fill.
        if (end == bytes.Length)
            Array.Resize(ref bytes, 2 * bytes.Length);
        while (end < bytes.Length)
        {
            var read = Read();
            if (read == 0)
            {
                IsAtEnd = true;
                return;
            }

            end += read;
            BytesRead += read;
        }
    }

    public void Dispose() => stream.Dispose();

    private int Read()
    {
        try
        {
            return stream.Read(bytes, end, bytes.Length - end);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read further than {BytesRead} bytes. Check the disk, or copy the file elsewhere.", fault);
        }
    }
}
