using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>The process that posts: a number of connections, each of which sends a delivery, waits for its answer, and sends the next.</summary>
internal static class WebhookClient
{
    /// <summary>What one turn stores at most.</summary>
    private const int MostDeliveries = 60_000;

    private static int next;
    private static bool isRepeated;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var connections = arguments.Scale(64);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { } order)
        {
            var words = order.Split(' ');
            var (port, path, seconds) = (int.Parse(words[0], CultureInfo.InvariantCulture), words[1], double.Parse(words[2], CultureInfo.InvariantCulture));
            isRepeated = words[3] == "again";

            // Made before the clock runs: what signing costs the client is nobody's figure. Where nothing is stored, they may come again.
            var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
            var deliveries = new byte[MostDeliveries][];
            for (var at = 0; at < deliveries.Length; at++)
                deliveries[at] = PostedDelivery.Make(path, timestamp);
            GC.Collect();
            Console.WriteLine(await TurnAsync(deliveries, (port, connections), TimeSpan.FromSeconds(seconds)));
        }

        return 0;
    }

    private static async Task<string> TurnAsync(byte[][] deliveries, (int Port, int Connections) at, TimeSpan span)
    {
        next = 0;
        var sockets = new List<Socket>();
        for (var connection = 0; connection < at.Connections; connection++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, at.Port);
            sockets.Add(socket);
        }

        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var end = Stopwatch.GetTimestamp() + (long)(span.TotalSeconds * Stopwatch.Frequency);
        var latencies = await Task.WhenAll(sockets.Select(socket => Task.Run(() => PostAsync(socket, deliveries, end))));
        var seconds = watch.Elapsed.TotalSeconds;
        var spent = (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds;
        sockets.ForEach(socket => socket.Dispose());
        var all = latencies.SelectMany(mine => mine).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{all.Length} {seconds} {Milliseconds(all, 0.5)} {Milliseconds(all, 0.99)} {spent}");
    }

    private static async Task<List<long>> PostAsync(Socket socket, byte[][] deliveries, long end)
    {
        var latencies = new List<long>(deliveries.Length / 32);
        var answer = new byte[1_024];
        while (true)
        {
            var at = Interlocked.Increment(ref next) - 1;
            var started = Stopwatch.GetTimestamp();
            if (started > end || (at >= deliveries.Length && !isRepeated))
                return latencies;
            await socket.SendAsync(deliveries[at % deliveries.Length]);
            var length = 0;
            while (answer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
            {
                var read = await socket.ReceiveAsync(answer.AsMemory(length));
                length += read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
            }

            if (!answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8))
                throw new InvalidOperationException($"The server answered {System.Text.Encoding.ASCII.GetString(answer.AsSpan(0, length))}");
            latencies.Add(Stopwatch.GetTimestamp() - started);
        }
    }

    private static double Milliseconds(long[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Stopwatch.GetElapsedTime(0, sorted[(int)((sorted.Length - 1) * share)]).TotalMilliseconds;
}
