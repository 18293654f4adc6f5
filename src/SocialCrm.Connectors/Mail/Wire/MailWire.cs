using System.Buffers;
using System.Net.Security;
using System.Security.Authentication;
using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>A connection to a mail server: lines and blocks of bytes, each bounded in size and time.</summary>
internal sealed class MailWire(Stream stream, MailEndpoint endpoint, MailFaults faults) : IDisposable
{
    private const int BufferBytes = 16 * 1_024;

    private readonly byte[] buffer = new byte[BufferBytes];
    private Stream stream = stream;
    private int at;
    private int end;

    /// <summary>Whether the way is encrypted.</summary>
    public bool IsSecure { get; private set; }

    public MailEndpoint Endpoint => endpoint;

    public MailFaults Faults => faults;

    /// <summary>A line without its end.</summary>
    /// <exception cref="Channels.ChannelException">There was none in time, or a longer one.</exception>
    public async Task<byte[]> ReadLineAsync(int mostBytes, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        while (true)
        {
            if (at == end)
                await FillAsync(endpoint.Timeout, cancellationToken).ConfigureAwait(false);
            var found = buffer.AsSpan(at, end - at).IndexOf((byte)'\n');
            var length = found < 0 ? end - at : found;
            line.Write(buffer.AsSpan(at, length));
            at += found < 0 ? length : length + 1;
            if (line.WrittenCount > mostBytes)
                throw faults.Malformed($"The {endpoint.Protocol} server sent a line of more than {mostBytes} bytes. Check that it is a mail server.");
            if (found < 0)
                continue;
            var bytes = line.WrittenSpan.ToArray();
            return bytes.Length > 0 && bytes[^1] == '\r' ? bytes[..^1] : bytes;
        }
    }

    /// <summary>Exactly so many bytes.</summary>
    public async Task<byte[]> ReadBlockAsync(int length, CancellationToken cancellationToken)
    {
        // Grows as it comes: a server that states a length and sends nothing must not cost its memory.
        var block = new ArrayBufferWriter<byte>(Math.Clamp(length, 1, 64 * 1_024));
        while (block.WrittenCount < length)
        {
            if (at == end)
                await FillAsync(endpoint.Timeout, cancellationToken).ConfigureAwait(false);
            var taken = Math.Min(end - at, length - block.WrittenCount);
            block.Write(buffer.AsSpan(at, taken));
            at += taken;
        }

        return block.WrittenSpan.ToArray();
    }

    /// <summary>Waits for the server to say something; false when it was silent for so long.</summary>
    public async Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        if (at < end)
            return true;
        using var limit = new CancellationTokenSource(longest, endpoint.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await FillAsync(longest + endpoint.Timeout, linked.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public Task WriteAsync(string text, CancellationToken cancellationToken) => WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    public Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        GuardAsync(
            async token =>
            {
                await stream.WriteAsync(bytes, token).ConfigureAwait(false);
                await stream.FlushAsync(token).ConfigureAwait(false);
                return 0;
            },
            endpoint.Timeout,
            cancellationToken);

    /// <summary>Encrypts the way from here on.</summary>
    /// <exception cref="Channels.ChannelException">The server's certificate is not trusted, or something was said already that would count as encrypted.</exception>
    public async Task SecureAsync(CancellationToken cancellationToken)
    {
        // What somebody on the way has put behind the server's answer must not be read as if the server had said it in secret.
        if (at < end)
            throw faults.Malformed($"The {endpoint.Protocol} server went on speaking before the way was encrypted, as when somebody meddles with it. Nothing was sent.");
        var secured = new SslStream(stream, leaveInnerStreamOpen: false);
        stream = secured;
        await GuardAsync(
            async token =>
            {
                await secured.AuthenticateAsClientAsync(endpoint.Tls(), token).ConfigureAwait(false);
                return 0;
            },
            endpoint.Timeout,
            cancellationToken).ConfigureAwait(false);
        IsSecure = true;
    }

    public void Dispose() => stream.Dispose();

    private async Task FillAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var read = await GuardAsync(async token => await stream.ReadAsync(buffer, token).ConfigureAwait(false), longest, cancellationToken).ConfigureAwait(false);
        if (read == 0)
            throw faults.Closed(endpoint.Protocol);
        (at, end) = (0, read);
    }

    private async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(longest, endpoint.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await work(linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw faults.Unavailable($"The {endpoint.Protocol} server did not answer in time. Try again later.", fault);
        }
        catch (AuthenticationException fault)
        {
            throw faults.Unavailable($"The {endpoint.Protocol} server could not prove who it is. Check Host, and TrustedCertificates where it has a certificate of its own.", fault);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
        {
            throw faults.Closed(endpoint.Protocol, fault);
        }
    }
}
