using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace SocialCrm.Channels;

/// <summary>A request's body as it came, in rented memory.</summary>
internal sealed class RequestBody : IDisposable
{
    private const int FirstRent = 4_096;

    private byte[] rented;
    private int length;

    private RequestBody(int expected) => rented = ArrayPool<byte>.Shared.Rent(expected);

    public ReadOnlyMemory<byte> Bytes => rented.AsMemory(0, length);

    /// <summary>Null when it is larger than it may be: by its own word before anything is rented, or by what came.</summary>
    public static async Task<RequestBody?> ReadAsync(HttpContext context, int maximum)
    {
        var stated = context.Request.ContentLength;
        if (stated > maximum)
            return null;

        var body = new RequestBody(stated is > 0 ? (int)stated + 1 : FirstRent);
        try
        {
            while (true)
            {
                var read = await context.Request.Body.ReadAsync(body.rented.AsMemory(body.length), context.RequestAborted).ConfigureAwait(false);
                if (read == 0)
                    return body;
                body.length += read;
                if (body.length > maximum)
                {
                    body.Dispose();
                    return null;
                }

                if (body.length == body.rented.Length)
                    body.Grow();
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var back = Interlocked.Exchange(ref rented, []);
        if (back.Length > 0)
            ArrayPool<byte>.Shared.Return(back);
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(rented.Length * 2);
        rented.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        rented = larger;
    }
}
