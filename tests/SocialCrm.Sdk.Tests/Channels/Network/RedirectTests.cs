using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

public sealed class RedirectTests
{
    private static readonly (string Name, string Value)[] Secrets =
    [
        ("Authorization", "Bearer secret"), ("Cookie", "session=secret"), ("X-Api-Key", "secret"), ("Proxy-Authorization", "Basic secret"),
        ("Referer", "https://secret.example/"), ("If-None-Match", "\"7\""),
    ];

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_by_itself(int status)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(status, "", "Location: /there"));
        await using var host = new NetworkHost(server);

        using var answer = await host.Client.GetAsync(NetworkHost.At(server));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_redirect_within_the_host_keeps_the_token()
    {
        string? told = null;
        await using var server = new LoopbackServer(request =>
        {
            told = request.Header("Authorization");
            return request.Path == "/" ? request.AnswerAsync(302, "", "Location: /there") : request.AnswerAsync(200, "found");
        });
        await using var host = new NetworkHost(server);

        using var answer = await host.FollowAsync(NetworkHost.At(server), Secrets);

        Assert.Equal("found", await answer.Content.ReadAsStringAsync());
        Assert.Equal("Bearer secret", told);
    }

    [Theory]
    [InlineData(NetworkHost.Other, false)]
    [InlineData(NetworkHost.Public, true)]
    public async Task A_redirect_to_another_host_or_port_takes_every_secret_off(string name, bool isOtherPort)
    {
        var told = "";
        LoopbackServer? to = null;
        await using var there = new LoopbackServer(Serve);
        await using var server = new LoopbackServer(Serve);
        to = isOtherPort ? there : server;
        await using var host = new NetworkHost(server, there);

        using var answer = await host.FollowAsync(NetworkHost.At(server), Secrets);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        Assert.Contains("If-None-Match: \"7\"", told, StringComparison.Ordinal);

        Task Serve(LoopbackRequest request)
        {
            told = request.Head;
            return request.Path == "/" ? request.AnswerAsync(302, "", $"Location: {NetworkHost.At(to!, "/there", name)}") : request.AnswerAsync(200);
        }
    }

    [Fact]
    public async Task A_token_does_not_come_back_on_the_way_back()
    {
        var told = "";
        LoopbackServer? home = null;
        await using var there = new LoopbackServer(request => request.AnswerAsync(302, "", $"Location: {NetworkHost.At(home!, "/back")}"));
        await using var server = new LoopbackServer(request =>
        {
            told = request.Head;
            return request.Path == "/" ? request.AnswerAsync(302, "", $"Location: {NetworkHost.At(there)}") : request.AnswerAsync(200);
        });
        home = server;
        await using var host = new NetworkHost(server, there);

        using var answer = await host.FollowAsync(NetworkHost.At(server), Secrets);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_redirects_are_followed()
    {
        await using var server = new LoopbackServer(Count(5));
        await using var host = new NetworkHost(server);

        using var answer = await host.FollowAsync(NetworkHost.At(server, "/0"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(6, server.Requests);
    }

    [Fact]
    public async Task A_sixth_redirect_is_too_many()
    {
        await using var server = new LoopbackServer(Count(1_000));
        await using var host = new NetworkHost(server);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.FollowAsync(NetworkHost.At(server, "/0")));

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
        Assert.Equal(6, server.Requests);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::10.0.0.1]/")]
    [InlineData("http://user:password@public.example/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://rebound.example/")]
    public async Task A_redirect_into_a_private_network_is_refused(string inside)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(302, "", $"Location: {inside}"));
        await using var host = new NetworkHost(server);
        host.Resolver.Know("rebound.example", IPAddress.Parse("192.168.0.1"));

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.FollowAsync(NetworkHost.At(server)));

        Assert.IsType<AddressRefusedException>(fault.InnerException);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_redirect_to_what_is_no_web_address_is_answered_as_it_came()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(302, "", "Location: file:///etc/passwd"));
        await using var host = new NetworkHost(server);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.FollowAsync(NetworkHost.At(server)));

        Assert.Equal(AddressRefusal.Scheme, Assert.IsType<AddressRefusedException>(fault.InnerException).Refusal);
    }

    [Fact]
    public async Task A_redirect_out_of_encryption_is_not_followed()
    {
        var asked = new List<Uri?>();
        using var platform = new Platform(request =>
        {
            asked.Add(request.RequestUri);
            return new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("http://public.example/plain") }, RequestMessage = request };
        });
        using var services = Over(platform);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://public.example/").MarkFollowing();

        using var answer = await services.GetRequiredService<IChannelNetwork>().CreateClient(NetworkHost.Connection).SendAsync(request);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal([new Uri("https://public.example/")], asked);
    }

    [Fact]
    public async Task A_write_is_never_redirected()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(307, "", "Location: /there"));
        await using var host = new NetworkHost(server);
        using var request = new HttpRequestMessage(HttpMethod.Post, NetworkHost.At(server)) { Content = new StringContent("once") }.MarkFollowing();

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Where_something_has_moved_for_good_is_told_up_to_the_first_step_that_is_not()
    {
        await using var server = new LoopbackServer(request => request.Path switch
        {
            "/" => request.AnswerAsync(301, "", "Location: /moved"),
            "/moved" => request.AnswerAsync(302, "", "Location: /for-now"),
            _ => request.AnswerAsync(200),
        });
        await using var host = new NetworkHost(server);

        using var answer = await host.FollowAsync(NetworkHost.At(server));

        Assert.Equal(NetworkHost.At(server, "/moved"), answer.MovedTo());
    }

    private static Func<LoopbackRequest, Task> Count(int redirects) => request =>
    {
        var at = int.Parse(request.Path[1..], System.Globalization.CultureInfo.InvariantCulture);
        return at < redirects ? request.AnswerAsync(302, "", $"Location: /{at + 1}") : request.AnswerAsync(200);
    };

    private static ServiceProvider Over(HttpMessageHandler platform)
    {
        var services = new ServiceCollection();
        services.AddSocialCrm(_ => { });
        services.AddHttpClient("SocialCrm:" + NetworkHost.Connection).ConfigurePrimaryHttpMessageHandler(() => platform);
        return services.BuildServiceProvider();
    }

    private sealed class Platform(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
