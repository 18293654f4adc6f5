using System.Text;

namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>Lines of a connection, strict: nothing but CR LF ends one.</summary>
internal sealed class FakeMailLines(Stream stream, CancellationToken stopping)
{
    public Stream Stream { get; set; } = stream;

    /// <summary>A line without its end; null when the client has hung up.</summary>
    public async Task<byte[]?> ReadAsync()
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await Stream.ReadAsync(one, stopping) == 1)
        {
            line.Add(one[0]);
            if (one[0] == '\n')
                return line.Count > 1 && line[^2] == '\r' ? [.. line[..^2]] : throw new IOException("A bare line feed.");
        }

        return null;
    }

    public async Task<byte[]> ReadBlockAsync(int length)
    {
        var block = new byte[length];
        await Stream.ReadExactlyAsync(block, stopping);
        return block;
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(byte[] bytes)
    {
        await Stream.WriteAsync(bytes, stopping);
        await Stream.FlushAsync(stopping);
    }

    public Task HangAsync() => Task.Delay(Timeout.InfiniteTimeSpan, stopping);
}
