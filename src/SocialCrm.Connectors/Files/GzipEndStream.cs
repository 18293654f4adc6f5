using System.IO.Compression;

namespace SocialCrm.Connectors.Files;

/// <summary>A gzip file with one more, known member behind its end, so that a cut file can be told from a whole one.</summary>
/// <remarks>
/// The runtime's decompressor ends a cut file as quietly as a whole one. A whole file is followed by the mark; in a cut one the
/// mark's bytes are taken for the missing ones and nothing sensible comes out. A file cut exactly between two members looks whole.
/// </remarks>
internal sealed class GzipEndStream(Stream file) : Stream
{
    private static readonly byte[] Member = Compress();
    private int given;

    /// <summary>What comes out at the end of a whole file.</summary>
    public static ReadOnlySpan<byte> Mark => "end of whole file"u8;

    /// <summary>Whether the file's own bytes are used up.</summary>
    public bool IsPastEnd => given > 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = given > 0 ? 0 : await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return read > 0 ? read : Give(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Give(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, Member.Length - given);
        Member.AsSpan(given, length).CopyTo(buffer);
        given += length;
        return length;
    }

    private static byte[] Compress()
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest))
            gzip.Write(Mark);
        return member.ToArray();
    }
}
