using System.Diagnostics;
using System.Net;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks;

/// <summary>Connections that ask at a pace of their own, whether or not they are answered in time, and one that asks a bad platform as often as it is let.</summary>
internal static class SteadyAskers
{
    public const double Unpaced = double.PositiveInfinity;

    private const int Healthy = 4;
    private const int AskersOfEach = 4;
    private const int AskersOfBad = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static byte[] Answer { get; } = new byte[1_400];

    /// <summary>Asks until it is over; answers how many requests a second were answered.</summary>
    public static async Task<double> RunAsync(IChannelNetwork network, Uri address, double perSecond, CancellationToken over)
    {
        var between = TimeSpan.FromSeconds(Healthy * AskersOfEach / perSecond);
        var watch = Stopwatch.StartNew();
        var askers = Enumerable.Range(0, Healthy * AskersOfEach)
            .Select(asker => AskAsync(network.CreateClient(new ConnectionId($"bulkhead:{asker % Healthy}")), address, between, over)).ToArray();
        var answered = (await Task.WhenAll(askers)).Sum();
        return answered / watch.Elapsed.TotalSeconds;
    }

    public static Task[] Spoil(IChannelNetwork network, Uri address, CancellationToken over) =>
        [.. Enumerable.Range(0, AskersOfBad).Select(_ => AskAsync(network.CreateClient(new ConnectionId("bulkhead:bad")), address, TimeSpan.Zero, over))];

    private static async Task<long> AskAsync(HttpClient client, Uri address, TimeSpan between, CancellationToken over)
    {
        var watch = Stopwatch.StartNew();
        long answered = 0;
        for (var asked = 0; !over.IsCancellationRequested; asked++)
        {
            try
            {
                // Who is late asks at once, until the pace is kept again.
                var early = (between * asked) - watch.Elapsed;
                if (early > TimeSpan.FromMilliseconds(1))
                    await Task.Delay(early, over);
                using var answer = await client.GetAsync(address, over);
                answered += answer.StatusCode is HttpStatusCode.OK ? 1 : 0;
            }
            catch (ChannelException)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return answered;
            }
        }

        return answered;
    }
}
