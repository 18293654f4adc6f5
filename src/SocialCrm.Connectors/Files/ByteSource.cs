namespace SocialCrm.Connectors.Files;

/// <summary>The decompressed bytes of a file, from any offset.</summary>
/// <remarks>
/// The first 64 KiB are kept: they tell the encoding and the columns, and with them whether a file is the one a cursor was made for.
/// </remarks>
internal sealed class ByteSource : IDisposable
{
    public const int BeginningBytes = 64 * 1024;

    private readonly FileStream file;
    private readonly string fileName;
    private GzipContent? gzip;
    private long offset;
    private long contentOffset;

    private ByteSource(string fileName, FileStream file, bool isGzip)
    {
        this.fileName = fileName;
        this.file = file;
        gzip = isGzip ? new GzipContent(fileName, file) : null;
    }

    /// <summary>The first bytes, up to 64 KiB.</summary>
    public ReadOnlyMemory<byte> Beginning { get; private set; }

    /// <summary>Whether <see cref="Beginning"/> is the whole file.</summary>
    public bool IsWholeInBeginning { get; private set; }

    /// <summary>Bytes of the file itself that have been read.</summary>
    public long BytesRead => file.Position;

    /// <summary>The size of the file itself in bytes.</summary>
    public long Length => file.Length;

    public static async Task<ByteSource> OpenAsync(string fileName, CancellationToken cancellationToken)
    {
        var file = FileOpening.Open(fileName);
        ByteSource? source = null;
        try
        {
            source = new ByteSource(fileName, file, await IsGzipAsync(file, cancellationToken).ConfigureAwait(false));
            await source.ReadBeginningAsync(cancellationToken).ConfigureAwait(false);
            FileContent.Check(fileName, source.Beginning.Span, source.IsWholeInBeginning);
            return source;
        }
        catch
        {
            source?.Dispose();
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets the next read begin at an offset. A gzip file is decompressed again from its beginning where that lies behind.</summary>
    public void MoveTo(long target) => offset = target;

    /// <summary>Reads some bytes; 0 at the end.</summary>
    /// <exception cref="ImportFileException">The file cannot be read further.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (offset < Beginning.Length)
        {
            var kept = Beginning.Span[(int)offset..];
            var taken = Math.Min(kept.Length, buffer.Length);
            kept[..taken].CopyTo(buffer.Span);
            offset += taken;
            return taken;
        }

        if (contentOffset != offset && !await AlignAsync(buffer, cancellationToken).ConfigureAwait(false))
            return 0;
        var read = await ReadContentAsync(buffer, cancellationToken).ConfigureAwait(false);
        offset = contentOffset;
        return read;
    }

    public void Dispose()
    {
        gzip?.Dispose();
        file.Dispose();
    }

    private static async Task<bool> IsGzipAsync(FileStream file, CancellationToken cancellationToken)
    {
        var magic = new byte[2];
        var read = await file.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        return read == magic.Length && magic[0] == 0x1F && magic[1] == 0x8B;
    }

    private async Task ReadBeginningAsync(CancellationToken cancellationToken)
    {
        var beginning = new byte[BeginningBytes];
        var length = 0;
        try
        {
            while (length < beginning.Length)
            {
                var read = await ReadContentAsync(beginning.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    IsWholeInBeginning = true;
                    break;
                }

                length += read;
            }
        }
        catch (ImportFileException) when (length > 0)
        {
            // The rows before the fault are delivered first: reading on from here meets it again.
        }

        Beginning = beginning.AsMemory(0, length);
    }

    private async ValueTask<bool> AlignAsync(Memory<byte> scratch, CancellationToken cancellationToken)
    {
        if (gzip is null)
        {
            file.Position = contentOffset = offset;
            return true;
        }

        if (contentOffset > offset)
        {
            gzip.Dispose();
            file.Position = contentOffset = 0;
            gzip = new GzipContent(fileName, file);
        }

        while (contentOffset < offset)
        {
            var step = (int)Math.Min(scratch.Length, offset - contentOffset);
            if (await ReadContentAsync(scratch[..step], cancellationToken).ConfigureAwait(false) == 0)
                return false;
        }

        return true;
    }

    private async ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            var reading = gzip?.ReadAsync(buffer, cancellationToken) ?? file.ReadAsync(buffer, cancellationToken);
            var read = await reading.ConfigureAwait(false);
            contentOffset += read;
            return read;
        }
        catch (IOException cause)
        {
            throw FileOpening.Unreadable(fileName, cause);
        }
    }
}
