using SocialCrm.Channels;

namespace SocialCrm.Connectors.Http;

/// <summary>Makes a connection's requests and says in the channel's words what went wrong.</summary>
internal sealed class PlatformCalls(ConnectionId connection, IChannelNetwork network, TimeProvider clock)
{
    private const int ChunkBytes = 16 * 1024;

    private readonly HttpClient client = network.CreateClient(connection);

    public ConnectionId Connection => connection;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Sends a request and reads the answer, whatever its status.</summary>
    /// <exception cref="ChannelException">There was no answer, or one larger than <paramref name="mostBytes"/>.</exception>
    public async Task<PlatformAnswer> SendAsync(HttpRequestMessage request, int mostBytes, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var body = await ReadAsync(response.Content, mostBytes, cancellationToken).ConfigureAwait(false);
            return new PlatformAnswer(response.StatusCode, response.Headers, response.Content.Headers, body)
            {
                Address = response.RequestMessage?.RequestUri,
                MovedTo = response.MovedTo(),
            };
        }
        catch (HttpRequestException fault)
        {
            throw Failed(ChannelFailure.Unavailable, "The site cannot be reached. Check its address, or try again later.", fault);
        }
        catch (IOException fault)
        {
            throw Failed(ChannelFailure.Unavailable, "The connection broke while the answer was read. Try again later.", fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(ChannelFailure.Unavailable, "The site did not answer in time. Try again later.", fault);
        }
    }

    /// <summary>What to throw about an answer that is none: the failure by its status, and how long to wait.</summary>
    public ChannelException Refused(PlatformAnswer answer, string what)
    {
        var status = (int)answer.Status;
        var wait = answer.RetryAfter(Now);
        return status switch
        {
            401 or 403 => Failed(ChannelFailure.Unauthorized, $"{what} was refused ({status}). Check the account and what it may do."),
            429 => Throttled(what, status, wait),
            503 when wait is not null => Throttled(what, status, wait),
            408 or 404 or 425 or >= 500 => Failed(ChannelFailure.Unavailable, $"{what} was answered with {status}. Try again later; if it stays, check the address."),
            _ => Failed(ChannelFailure.Malformed, $"{what} was answered with {status}. Check the address and the version of the site."),
        };
    }

    public ChannelException Malformed(string what) => Failed(ChannelFailure.Malformed, what);

    public ChannelException Failed(ChannelFailure failure, string message, Exception? cause = null) => new(connection, failure, message, cause);

    private ChannelException Throttled(string what, int status, TimeSpan? wait) =>
        new(connection, ChannelFailure.Throttled, $"{what} was asked for too often ({status}). Wait.") { RetryAfter = wait };

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int mostBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > mostBytes)
            throw TooLarge(mostBytes);

        // The stated length may be a lie, so what is read counts too.
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var chunk = new byte[ChunkBytes];
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (body.Length + read > mostBytes)
                    throw TooLarge(mostBytes);
                await body.WriteAsync(chunk.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }

            return body.ToArray();
        }
    }

    private ChannelException TooLarge(int mostBytes) =>
        Failed(ChannelFailure.Malformed, $"The answer is larger than {mostBytes} bytes and was not read. Raise the limit if that is meant.");
}
