using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>Connectors that always have something to ask, through the real core, on a simulated clock.</summary>
internal static class SimulatedLoad
{
    private const int Askers = 2;

    private static readonly DateTimeOffset Start = new(2026, 11, 2, 6, 17, 41, 250, TimeSpan.Zero);
    private static readonly ConnectionId Connection = new("simulated:load");

    /// <summary>Asks for so long, and answers what the platform counted.</summary>
    public static async Task<SimulatedPlatform> RunAsync(Func<TimeProvider, SimulatedPlatform> create, TimeSpan span)
    {
        var time = new SimulatedTime(Start);
        var platform = create(time);
        await time.RunAsync(() => RunAsync(time, platform, Start + (span > platform.Shortest ? span : platform.Shortest)));
        return platform;
    }

    private static async Task RunAsync(SimulatedTime time, SimulatedPlatform platform, DateTimeOffset end)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddSocialCrm(crm => crm.AddConnector(Connection, _ => new SimulatedConnector(Connection, platform.Quota)));
        services.AddHttpClient("SocialCrm:" + Connection).ConfigurePrimaryHttpMessageHandler(() => platform);
        using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IChannelNetwork>().CreateClient(Connection);
        await Task.WhenAll(platform.Paths.SelectMany(path => Enumerable.Range(0, Askers).Select(_ => AskAsync(client, () => Request(platform, path), time, end))));
    }

    private static HttpRequestMessage Request(SimulatedPlatform platform, string path) =>
        new HttpRequestMessage(HttpMethod.Get, "https://platform.example" + path).MarkCost(platform.CostOf(path));

    private static async Task AskAsync(HttpClient client, Func<HttpRequestMessage> create, SimulatedTime time, DateTimeOffset end)
    {
        var thread = Environment.CurrentManagedThreadId;
        while (time.GetUtcNow() < end)
        {
            try
            {
                using var request = create();
                using var answer = await client.SendAsync(request);
            }
            catch (ChannelException exception) when (exception.Failure is ChannelFailure.Throttled)
            {
                await Task.Delay(exception.RetryAfter!.Value + TimeSpan.FromMilliseconds(1), time);
            }

            if (Environment.CurrentManagedThreadId != thread)
                throw new InvalidOperationException("The load has left the simulation's thread, so its time is not the simulation's.");
        }
    }
}
