namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Says what it was told to, whatever is said to it, and hangs up.</summary>
internal sealed class ScriptedStream(byte[] script) : MemoryStream(script, writable: false)
{
    public override bool CanWrite => true;

    /// <summary>What was said to it.</summary>
    public MemoryStream Heard { get; } = new();

    public override void Write(byte[] buffer, int offset, int count) => Heard.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => Heard.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Heard.WriteAsync(buffer, offset, count, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Heard.WriteAsync(buffer, cancellationToken);

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Heard.Dispose();
        base.Dispose(disposing);
    }
}
