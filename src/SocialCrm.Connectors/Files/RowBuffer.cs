using System.Buffers;

namespace SocialCrm.Connectors.Files;

/// <summary>A window on a file: the bytes not read yet, and a little of what lies before them.</summary>
internal sealed class RowBuffer(ByteSource source, int chunkBytes) : IDisposable
{
    /// <summary>How much stays of what has been read.</summary>
    public const int KeptBytes = 4 * 1024;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(KeptBytes + (2 * chunkBytes));
    private int start;
    private int end;
    private long offset;
    private ImportFileException? fault;

    /// <summary>The bytes not read yet.</summary>
    public ReadOnlySpan<byte> Unread => bytes.AsSpan(start, end - start);

    /// <summary>Whether nothing follows <see cref="Unread"/>.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Where <see cref="Unread"/> begins in the file.</summary>
    public long Position => offset + start;

    /// <summary>Where <see cref="Unread"/> begins in the buffer, for <see cref="Slice"/>.</summary>
    public int Mark => start;

    /// <summary>Up to 4 KiB that lie before <see cref="Unread"/>.</summary>
    public ReadOnlySpan<byte> Before(int count) => bytes.AsSpan(start - count, count);

    /// <summary>Bytes that were unread at a mark; valid until the next fill.</summary>
    public ReadOnlySpan<byte> Slice(int mark, int length) => bytes.AsSpan(mark, length);

    public void Advance(int count) => start += count;

    /// <summary>Steps over empty lines and counts them; false where more bytes are needed to tell.</summary>
    public bool TrySkipEmptyLines(ref long line)
    {
        while (start < end && bytes[start] is (byte)'\r' or (byte)'\n')
        {
            if (end - start == 1 && !IsAtEnd)
                return false;
            start += TextPlace.EndWidth(Unread, 0);
            line++;
        }

        return true;
    }

    /// <summary>Forgets what it holds; the next fill begins at a place in the file.</summary>
    public void MoveTo(long position)
    {
        source.MoveTo(position);
        offset = position;
        start = end = 0;
        IsAtEnd = false;
        fault = null;
    }

    /// <summary>Brings more bytes, or sets <see cref="IsAtEnd"/>.</summary>
    /// <exception cref="ImportFileException">The file cannot be read further, and all that could be was brought before.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (fault is not null)
            throw fault;
        MakeRoom();
        var target = end + chunkBytes;
        while (end < target && !IsAtEnd && fault is null)
            await ReadOnceAsync(target, cancellationToken).ConfigureAwait(false);
        if (fault is not null && end == target - chunkBytes)
            throw fault;
    }

    public void Dispose()
    {
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        bytes = [];
        start = end = 0;
    }

    private async ValueTask ReadOnceAsync(int target, CancellationToken cancellationToken)
    {
        try
        {
            var read = await source.ReadAsync(bytes.AsMemory(end, target - end), cancellationToken).ConfigureAwait(false);
            end += read;
            IsAtEnd = read == 0;
        }
        catch (ImportFileException broken)
        {
            fault = broken;
        }
    }

    private void MakeRoom()
    {
        var from = Math.Max(0, start - KeptBytes);
        var held = end - from;
        var target = held + chunkBytes <= bytes.Length ? bytes : ArrayPool<byte>.Shared.Rent(Math.Max(2 * held, held + chunkBytes));
        Buffer.BlockCopy(bytes, from, target, 0, held);
        if (!ReferenceEquals(target, bytes))
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        bytes = target;
        offset += from;
        start -= from;
        end = held;
    }
}
