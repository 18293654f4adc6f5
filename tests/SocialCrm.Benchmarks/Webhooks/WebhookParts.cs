using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>What each step of a delivery costs by itself, on one thread.</summary>
internal static class WebhookParts
{
    private const int Times = 60_000;

    public static async Task<int> RunAsync()
    {
        var services = new ServiceCollection();
        services.AddSocialCrm(crm => crm.UseSqlite("Data Source=never-opened.db").AddWebhook(WebhookServer.Name, hook => hook.Secrets.Add(PostedDelivery.WrittenSecret)));
        services.AddSingleton<IInteractionStore, MemoryInteractions>();
        services.AddSingleton<IEnvelopeStore, ReadingEnvelopes>();
        await using var provider = services.BuildServiceProvider();
        var connection = new ConnectionId("webhook:" + WebhookServer.Name);
        var receiver = provider.GetRequiredService<ConnectorSet>().Find<IWebhookReceiver>(connection)!;
        var intake = provider.GetRequiredService<Intake>();
        var webhooks = provider.GetRequiredService<WebhookIntake>();
        var now = TimeProvider.System.GetUtcNow();
        var requests = Enumerable.Range(0, 2_000).Select(_ => Request(PostedDelivery.Make("/", now.ToUnixTimeSeconds()), now)).ToArray();
        var envelopes = requests.Select((request, at) => new WebhookEnvelope(connection, "d" + at, "", request.Body, now)).ToArray();
        for (var round = 0; round < 3; round++)
        {
            await MeasureAsync("verify", at => { receiver.Verify(requests[at % 2_000]); return Task.CompletedTask; });
            await MeasureAsync("parse", at => { receiver.Parse(envelopes[at % 2_000]); return Task.CompletedTask; });
            await MeasureAsync("parse, normalise", at => { intake.Prepare(new EnvelopeLease(envelopes[at % 2_000], Guid.Empty, 1), receiver.Parse(envelopes[at % 2_000])); return Task.CompletedTask; });
            await MeasureAsync("parse, normalise, store", at => intake.StoreAsync(intake.Prepare(new EnvelopeLease(envelopes[at % 2_000], Guid.Empty, 1), receiver.Parse(envelopes[at % 2_000])), default));
            await MeasureAsync("all of it", at => webhooks.ReceiveAsync(connection, requests[at % 2_000]));
        }

        return 0;
    }

    private static async Task MeasureAsync(string name, Func<int, Task> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        for (var at = 0; at < Times; at++)
            await run(at);
        var spent = Environment.CpuUsage.TotalTime - cpu;
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: {spent.TotalMicroseconds / Times:n2} µs, {(GC.GetAllocatedBytesForCurrentThread() - before) / Times} B"));
    }

    private static WebhookRequest Request(byte[] whole, DateTimeOffset now)
    {
        var head = Encoding.ASCII.GetString(whole.AsSpan(0, whole.AsSpan().IndexOf("\r\n\r\n"u8)));
        var headers = head.Split("\r\n").Skip(1).Select(line => line.Split(": ")).ToDictionary(line => line[0], line => line[1], StringComparer.OrdinalIgnoreCase);
        return new WebhookRequest("POST", "", whole.AsMemory(head.Length + 4), now, name => headers.GetValueOrDefault(name));
    }
}
