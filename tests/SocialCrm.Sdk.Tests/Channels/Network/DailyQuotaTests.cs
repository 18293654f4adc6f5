using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Simulation;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>What a descriptor states of a day's units, kept on the way out.</summary>
public sealed class DailyQuotaTests : IDisposable
{
    private const string Spent = """{"error":{"errors":[{"domain":"youtube.quota","reason":"quotaExceeded"}]}}""";

    private static readonly ConnectionId One = new("tube:one");
    private static readonly ConnectionId Two = new("tube:two");
    private static readonly Uri Address = new("https://platform.example/items");
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    private readonly ManualTime clock = new(new DateTimeOffset(2026, 11, 1, 23, 0, 0, TimeSpan.FromHours(-8)));
    private readonly CountingPlatform platform = new();
    private readonly List<ServiceProvider> hosts = [];

    [Fact]
    public async Task Requests_take_what_they_cost_and_those_that_pass_the_limit_are_not_made()
    {
        var client = Client(new DailyQuota(101, Pacific));
        await AskAsync(client, 50);
        await AskAsync(client, 50);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => AskAsync(client, 50));
        await AskAsync(client);

        Assert.Equal((ChannelFailure.Throttled, true, TimeSpan.FromHours(1)), (fault.Failure, fault.HadNoEffect, fault.RetryAfter));
        Assert.Equal(3, platform.Asked);
    }

    [Fact]
    public async Task At_midnight_of_the_stated_zone_it_goes_on()
    {
        var client = Client(new DailyQuota(1, Pacific));
        await AskAsync(client);
        await Assert.ThrowsAsync<ChannelException>(() => AskAsync(client));

        clock.Advance(TimeSpan.FromHours(1));
        await AskAsync(client);

        Assert.Equal(2, platform.Asked);
    }

    [Fact]
    public async Task Connections_that_state_the_same_account_share_its_units()
    {
        var quota = new DailyQuota(1, Pacific) { Account = "project-7" };
        using var services = Host(quota, quota);
        await AskAsync(Client(services, One));

        await Assert.ThrowsAsync<ChannelException>(() => AskAsync(Client(services, Two)));

        Assert.Equal(1, platform.Asked);
    }

    [Fact]
    public async Task Connections_that_state_no_account_have_their_own()
    {
        var quota = new DailyQuota(1, Pacific);
        using var services = Host(quota, quota);
        await AskAsync(Client(services, One));

        await AskAsync(Client(services, Two));

        Assert.Equal(2, platform.Asked);
    }

    [Fact]
    public async Task A_host_that_is_started_anew_is_told_once_that_nothing_is_left_and_rests_until_midnight()
    {
        platform.Answer = () => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent(Spent) };
        var client = Client(new DailyQuota(10_000, Pacific));

        var told = await Assert.ThrowsAsync<ChannelException>(() => AskAsync(client));
        var known = await Assert.ThrowsAsync<ChannelException>(() => AskAsync(client));

        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromHours(1), 1), (told.RetryAfter, known.RetryAfter, platform.Asked));
    }

    [Fact]
    public async Task A_stranger_s_server_does_not_close_the_day()
    {
        platform.Answer = () => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent(Spent), Headers = { RetryAfter = new(TimeSpan.FromMinutes(10)) } };
        var client = Client(new DailyQuota(10_000, Pacific));
        await Assert.ThrowsAsync<ChannelException>(() => AskAsync(client, 0, new Uri("https://stranger.example/about")));

        platform.Answer = () => new HttpResponseMessage(HttpStatusCode.OK);
        await AskAsync(client);

        Assert.Equal(2, platform.Asked);
    }

    [Fact]
    public async Task Who_stops_waiting_for_a_place_has_used_nothing()
    {
        var client = Client(new DailyQuota(2, Pacific));
        platform.Hold = new TaskCompletionSource();
        var first = AskAsync(client);
        using var over = new CancellationTokenSource();
        var second = client.GetAsync(Address, over.Token);
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        platform.Hold.SetResult();
        await first;

        await AskAsync(client);

        Assert.Equal(2, platform.Asked);
    }

    [Fact]
    public void Connections_that_share_an_account_state_the_same_quota()
    {
        using var services = Host(new DailyQuota(10, Pacific) { Account = "project-7" }, new DailyQuota(20, Pacific) { Account = "project-7" });

        var fault = Assert.Throws<SocialCrmException>(services.GetRequiredService<ConnectorSet>);

        Assert.Contains("tube:one", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        platform.Dispose();
        hosts.ForEach(host => host.Dispose());
    }

    private static async Task AskAsync(HttpClient client, int? cost = null, Uri? address = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address ?? Address);
        using var answer = await client.SendAsync(cost is { } units ? request.MarkCost(units) : request);
        answer.EnsureSuccessStatusCode();
    }

    private static HttpClient Client(ServiceProvider services, ConnectionId connection) => services.GetRequiredService<IChannelNetwork>().CreateClient(connection);

    private HttpClient Client(DailyQuota quota)
    {
        hosts.Add(Host(quota, quota: null));
        return Client(hosts[^1], One);
    }

    private ServiceProvider Host(DailyQuota? one, DailyQuota? quota)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        services.AddSocialCrm(crm => crm
            .ConfigureNetwork(network => (network.MaximumRetries, network.MaximumConcurrency) = (1, 1))
            .AddConnector(One, _ => new SimulatedConnector(One, one))
            .AddConnector(Two, _ => new SimulatedConnector(Two, quota)));
        foreach (var connection in (ConnectionId[])[One, Two])
            services.AddHttpClient("SocialCrm:" + connection).ConfigurePrimaryHttpMessageHandler(() => platform);
        return services.BuildServiceProvider();
    }

    private sealed class CountingPlatform : HttpMessageHandler
    {
        public int Asked { get; private set; }

        public Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage(HttpStatusCode.OK);

        /// <summary>What has to end before it answers.</summary>
        public TaskCompletionSource? Hold { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            if (Hold is not null)
                await Hold.Task.WaitAsync(cancellationToken);
            var answer = Answer();
            answer.RequestMessage = request;
            return answer;
        }
    }
}
