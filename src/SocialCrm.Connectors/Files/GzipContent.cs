using System.IO.Compression;

namespace SocialCrm.Connectors.Files;

/// <summary>Decompresses a gzip file of one or many members, and notices when it is cut or corrupt.</summary>
internal sealed class GzipContent : IDisposable
{
    // What the decompressor has put out in the call that fails is lost, so the calls are kept small.
    private const int MaxOutput = 32 * 1024;

    private readonly string fileName;
    private readonly GzipEndStream file;
    private readonly GZipStream content;
    private readonly byte[] end = new byte[GzipEndStream.Mark.Length + 1];
    private int endLength;
    private ImportFileException? fault;

    public GzipContent(string fileName, Stream file)
    {
        this.fileName = fileName;
        this.file = new GzipEndStream(file);
        content = new GZipStream(this.file, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Reads some bytes; 0 at the end of a whole file.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (fault is not null)
            throw fault;
        try
        {
            var read = await content.ReadAsync(buffer[..Math.Min(buffer.Length, MaxOutput)], cancellationToken).ConfigureAwait(false);
            if (!file.IsPastEnd)
                return read;
            await ReadEndAsync(buffer[..read], cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException corrupt)
        {
            throw Broken(corrupt);
        }

        return end.AsSpan(0, endLength).SequenceEqual(GzipEndStream.Mark) ? 0 : throw Broken(null);
    }

    public void Dispose()
    {
        content.Dispose();
        file.Dispose();
    }

    private async ValueTask ReadEndAsync(ReadOnlyMemory<byte> first, CancellationToken cancellationToken)
    {
        var taken = Math.Min(first.Length, end.Length - endLength);
        first.Span[..taken].CopyTo(end.AsSpan(endLength));
        endLength += taken;
        while (endLength < end.Length)
        {
            var read = await content.ReadAsync(end.AsMemory(endLength), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            endLength += read;
        }
    }

    private ImportFileException Broken(Exception? cause)
    {
        var what = file.IsPastEnd ? "cut short" : "corrupt";
        return fault = new ImportFileException(fileName, $"the gzip file is {what}. Copy or export it again; what was read before stays.", cause);
    }
}
