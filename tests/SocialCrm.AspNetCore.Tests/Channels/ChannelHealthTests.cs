using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SocialCrm.AspNetCore.Tests.Hosts;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Channels;

public sealed class ChannelHealthTests
{
    private static readonly ConnectionId Polled = new("polled");

    [Fact]
    public async Task A_host_whose_connections_keep_up_is_healthy()
    {
        await using var host = await WebHost.StartAsync();
        using var posted = await host.PostAsync("d1");

        using var answer = await host.Client.GetAsync("/health");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_connection_that_fails_degrades_the_host_and_is_named_with_what_to_look_at()
    {
        var connector = new PolledConnector(Polled) { Fault = new ChannelException(Polled, ChannelFailure.Unauthorized, "The token was revoked.") };
        await using var host = await WebHost.StartAsync(plan =>
        {
            plan.Work = ChannelWork.All;
            plan.Compose = crm => crm.AddConnector(Polled, _ => connector);
        });

        var report = await Eventually.BecomesAsync(() => CheckAsync(host), entry => entry.Data.TryGetValue("polled", out var words) && $"{words}".StartsWith("A person", StringComparison.Ordinal));

        Assert.Equal("1 of 2 connections need a look: polled.", report.Description);
        Assert.Equal("A person must sign in again. Receiving fails: The token was revoked.", report.Data["polled"]);
    }

    [Fact]
    public async Task A_delivery_that_waits_too_long_degrades_the_host()
    {
        await using var host = await WebHost.StartAsync();
        host.Door.OnVerify = _ => new WebhookVerdict.Deliver("d1");
        await host.Get<WebhookIntake>().ReceiveAsync(WebHost.Front, new WebhookRequest("POST", "", "x"u8.ToArray(), TimeProvider.System.GetUtcNow().AddMinutes(-6), _ => null));

        var entry = await CheckAsync(host);

        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.StartsWith("Deliveries wait for 00:06:", (string)entry.Data["door:front"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_asked_makes_the_host_unhealthy()
    {
        var services = new ServiceCollection();
        services.AddHealthChecks().AddSocialCrm();
        services.AddSocialCrm(crm => crm.UseSqlite("Data Source=never opened"));
        services.AddSingleton<IChannelCounts, NoCounts>();
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal((HealthStatus.Unhealthy, "The store cannot be asked."), (report.Status, report.Entries["socialcrm"].Description));
    }

    [Fact]
    public void Limits_that_make_no_sense_are_refused()
    {
        foreach (var wrong in new Action<ChannelHealthOptions>[]
        {
            options => options.MaximumInboxLag = TimeSpan.Zero,
            options => options.MaximumGap = TimeSpan.FromMilliseconds(1),
            options => options.MaximumDeadLetters = -1,
            options => options.MaximumBacklog = -1,
        })
        {
            var services = new ServiceCollection();
            services.AddHealthChecks().AddSocialCrm(wrong);
            using var provider = services.BuildServiceProvider();

            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<ChannelHealthOptions>>().Value);
        }
    }

    private static async Task<HealthReportEntry> CheckAsync(WebHost host) => (await host.Get<HealthCheckService>().CheckHealthAsync()).Entries["socialcrm"];

    private sealed class NoCounts : IChannelCounts
    {
        public Task<IReadOnlyList<ConnectionCounts>> CountAsync(CancellationToken cancellationToken) =>
            throw new Storage.StoreException(Storage.StoreFailure.Unavailable, "away");
    }
}
