using System.IO.Compression;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Benchmarks;

/// <summary>Platforms that nobody wants as neighbours.</summary>
internal static class BadPlatforms
{
    private static readonly byte[] Bomb = Zip(64 << 20);

    public static IReadOnlyDictionary<string, Func<LoopbackRequest, Task>> All { get; } = new Dictionary<string, Func<LoopbackRequest, Task>>(StringComparer.Ordinal)
    {
        ["hangs"] = request => Task.Delay(Timeout.InfiniteTimeSpan, request.Stopping),
        ["lies"] = LieAsync,
        ["floods"] = FloodAsync,
    };

    private static async Task LieAsync(LoopbackRequest request)
    {
        switch (request.Number % 5)
        {
            case 0:
                await request.SayAsync("HTTP/1.1 two hundred\r\n\r\n");
                break;
            case 1:
                await request.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nshort");
                break;
            case 2:
                await request.AnswerAsync(200, Bomb, "Content-Encoding: gzip");
                return;
            case 3:
                await request.AnswerAsync(429, "", "Retry-After: -99999999999", "X-RateLimit-Remaining: NaN", "X-RateLimit-Reset: 1e308");
                return;
            default:
                await request.SayAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFF\r\n");
                break;
        }

        throw new IOException("It hangs up.");
    }

    private static async Task FloodAsync(LoopbackRequest request)
    {
        await request.SayAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        var chunk = new byte[64 << 10];
        while (true)
        {
            await request.SayAsync($"{chunk.Length:x}\r\n");
            await request.Stream.WriteAsync(chunk, request.Stopping);
            await request.SayAsync("\r\n");
        }
    }

    private static byte[] Zip(int zeros)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize))
            gzip.Write(new byte[zeros]);
        return zipped.ToArray();
    }
}
