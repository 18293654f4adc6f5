using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>The process that is killed: the whole room, on a real store, with a webhook on the loopback address.</summary>
internal static class CrashHost
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        await using var services = Open(arguments);
        var intake = services.GetRequiredService<WebhookIntake>();
        var status = services.GetRequiredService<ChannelStatus>();
        using var stop = new CancellationTokenSource();
        var workers = services.GetRequiredService<ChannelWorkers>().RunAsync(stop.Token);
        await using var server = new LoopbackServer(
            async request => await CrashAnswer.SayAsync(request, request.Method == "POST" ? await ReceiveAsync(intake, request.Body) : (200, await WaitingAsync(status))),
            port: Number(arguments, "port"));
        Console.WriteLine("ready");

        // The one who started this process lets it end by closing its input; mostly it is killed before.
        await Console.In.ReadToEndAsync();
        await stop.CancelAsync();
        await workers;
        return 0;
    }

    public static ServiceProvider Open(BenchmarkArguments arguments)
    {
        var platform = Number(arguments, "platform");
        return Stores.Open(arguments, crm => crm
            .ConfigureNetwork(network =>
            {
                network.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.1/32"));
                network.AllowedPorts.Add(platform);
            })
            .ConfigureChannels(channels =>
            {
                // Short, because a process here lives for seconds.
                channels.FirstPause = TimeSpan.FromMilliseconds(20);
                channels.LongestPause = TimeSpan.FromSeconds(1);
                channels.LeaseTime = TimeSpan.FromSeconds(1);
                channels.SendTimeout = TimeSpan.FromSeconds(1);
                channels.QueueInterval = TimeSpan.FromMilliseconds(50);
                channels.StatusInterval = TimeSpan.FromSeconds(1);
                channels.MaximumAttempts = 100;
                channels.MaximumSendAttempts = 100;
            })
            .AddConnector(provider => new HookConnector(provider.GetRequiredService<IChannelNetwork>(), platform))
            .AddConnector(provider => new FeedConnector(provider.GetRequiredService<IChannelNetwork>(), platform))
            .AddInteractionHandler<AnsweringHandler>());
    }

    private static async Task<(int Status, string Body)> ReceiveAsync(WebhookIntake intake, string body)
    {
        var request = new WebhookRequest("POST", "", Encoding.UTF8.GetBytes(body), TimeProvider.System.GetUtcNow(), _ => null);
        return ((await intake.ReceiveAsync(HookConnector.Name, request)).Status, "");
    }

    private static async Task<string> WaitingAsync(ChannelStatus status)
    {
        var connections = await status.ReadAsync();
        return connections.Sum(connection => connection.Counts.Envelopes + connection.Counts.Undispatched + connection.Counts.Outbox).ToString(CultureInfo.InvariantCulture);
    }

    private static int Number(BenchmarkArguments arguments, string option) => int.Parse(arguments.Options[option], CultureInfo.InvariantCulture);
}
