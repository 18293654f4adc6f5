using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;

namespace SocialCrm.Sdk.Tests.Channels;

public sealed class ChannelWorkersTests
{
    [Fact]
    public async Task A_host_runs_them_by_itself_and_stops_in_time()
    {
        var folder = Directory.CreateTempSubdirectory("channels-");
        var handler = new FakeHandler();
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSocialCrm(crm => crm
            .AddConnector(_ => new FakeWebhook(Plaza.Connection))
            .AddInteractionHandler(_ => handler)
            .UseSqlite($"Data Source={Path.Combine(folder.FullName, "crm.db")}"));
        using (var host = builder.Build())
        {
            await host.StartAsync();

            var answer = await host.Services.GetRequiredService<WebhookIntake>().ReceiveAsync(Plaza.Connection, Plaza.Request("d1"));
            await Eventually.HoldsAsync(() => handler.Handled.Count == 1);

            Assert.Equal(200, answer.Status);
            var started = TimeProvider.System.GetTimestamp();
            await host.StopAsync();
            Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 5);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task They_run_once_at_a_time_and_again_after_they_stopped()
    {
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection));
        host.Start();

        await Assert.ThrowsAsync<SocialCrmException>(() => host.Get<ChannelWorkers>().RunAsync());
        await host.StopAsync();
        using var stop = new CancellationTokenSource();
        var again = host.Get<ChannelWorkers>().RunAsync(stop.Token);
        await host.PostAsync("d1");
        await Eventually.HoldsAsync(() => host.Stores.Envelopes.Rows[0].IsSettled);
        await stop.CancelAsync();

        await again;
    }

    [Fact]
    public async Task With_nothing_to_do_they_wait_to_be_stopped()
    {
        await using var host = new ChannelHost();
        host.Start();
        var running = host.Running;
        await Eventually.AMomentAsync();
        Assert.False(running.IsCompleted);

        await host.StopAsync();
        Assert.True(running.IsCompletedSuccessfully);
    }
}
