namespace Workbench.Output;

/// <summary>Says in a line what is wrong when the disk refuses what is written; a fault of whoever writes passes as it is.</summary>
internal sealed class GuardedStream(Stream inner, string path) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A file past the largest size comes as an argument out of range, and a name that cannot be as one too.</summary>
    public static bool IsOfTheDisk(Exception fault) => fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    public static OutputException Told(string path, Exception fault) =>
        new($"{path}: cannot be written. Check that its folder exists, has room and may be written, or name another file.", fault);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception fault) when (IsOfTheDisk(fault))
        {
            throw Told(path, fault);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception fault) when (IsOfTheDisk(fault))
        {
            throw Told(path, fault);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
