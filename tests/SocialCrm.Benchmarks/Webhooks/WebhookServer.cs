using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>The process that is posted to: four hosts on ports of their own, one of which does nothing but read the body.</summary>
internal static class WebhookServer
{
    public const string Name = "bench";
    public const string RawPath = "/raw";
    public const string HookPath = "/hooks/webhook:bench";

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var folder = arguments.Options["folder"];
        await using var raw = Raw();
        await using var parsed = Hooks(Path.Combine(folder, "parsed.db"), ChannelWork.None, services =>
        {
            services.AddSingleton<IInteractionStore, MemoryInteractions>();
            services.AddSingleton<IEnvelopeStore, ReadingEnvelopes>();
        });
        await using var stored = Hooks(Path.Combine(folder, "stored.db"), ChannelWork.None, _ => { });
        await using var whole = Hooks(Path.Combine(folder, "whole.db"), ChannelWork.All, _ => { });
        var ports = new List<string>();
        foreach (var app in new[] { raw, parsed, stored, whole })
        {
            await app.StartAsync();
            ports.Add(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port.ToString(CultureInfo.InvariantCulture));
        }

        Console.WriteLine(string.Join(' ', ports));
        while (await Console.In.ReadLineAsync() is { } question)
        {
            Console.WriteLine(question == "waiting"
                ? await WaitingAsync(whole)
                : Environment.CpuUsage.TotalTime.TotalMicroseconds.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static async Task<string> WaitingAsync(WebApplication app) =>
        (await app.Services.GetRequiredService<ChannelStatus>().ReadAsync()).Sum(connection => connection.Counts.Envelopes).ToString(CultureInfo.InvariantCulture);

    private static WebApplication Raw()
    {
        var app = Builder().Build();
        app.MapPost(RawPath, (RequestDelegate)ReadAsync);
        return app;
    }

    private static WebApplication Hooks(string database, ChannelWork work, Action<IServiceCollection> replace)
    {
        var builder = Builder();
        builder.Services.AddSocialCrm(crm => crm
            .UseSqlite($"Data Source={database}")
            .ConfigureChannels(channels => channels.Work = work)
            .AddWebhook(Name, hook => hook.Secrets.Add(PostedDelivery.WrittenSecret)));
        replace(builder.Services);
        var app = builder.Build();
        app.MapSocialCrmWebhooks("/hooks");
        return app;
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        return builder;
    }

    /// <summary>The least that an endpoint can do with a body and still have read it.</summary>
    private static async Task ReadAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                break;
        }

        context.Response.ContentLength = 0;
    }
}
