using System.Net.Sockets;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>Answers that break off, and what a kept connection is worth after one.</summary>
public sealed class BrokenAnswerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 O")]
    [InlineData("HTTP/1.1 two hundred\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFFF\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 12\r\nContent-Length: 24\r\n\r\n")]
    public async Task An_answer_that_breaks_off_or_is_none_is_a_failure_and_never_half_an_answer(string said)
    {
        await using var server = new LoopbackServer(async request =>
        {
            await request.SayAsync(said);
            request.Stream.Close();
        });
        await using var host = new NetworkHost(server);

        var fault = await host.FaultAsync(server);

        Assert.Equal((ChannelFailure.Unavailable, false), (fault.Failure, fault.HadNoEffect));
    }

    [Fact]
    public async Task A_connection_that_is_reset_in_the_middle_is_a_failure()
    {
        await using var server = new LoopbackServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            request.Stream.Socket.LingerState = new LingerOption(true, 0);
            request.Stream.Socket.Close();
        });
        await using var host = new NetworkHost(server);

        var fault = await host.FaultAsync(server);

        Assert.Equal(ChannelFailure.Unavailable, fault.Failure);
        Assert.False(fault.HadNoEffect);
    }

    [Fact]
    public async Task Nobody_listening_had_no_effect()
    {
        var gone = new LoopbackServer(request => request.AnswerAsync(200));
        await using var host = new NetworkHost(gone);
        await gone.DisposeAsync();

        var fault = await host.FaultAsync(gone);

        Assert.Equal(ChannelFailure.Unavailable, fault.Failure);
        Assert.True(fault.HadNoEffect);
    }

    [Fact]
    public async Task A_read_that_breaks_off_is_asked_again_and_then_whole()
    {
        await using var server = new LoopbackServer(async request =>
        {
            if (request.Number > 1)
            {
                await request.AnswerAsync(200, "whole");
                return;
            }

            await request.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            request.Stream.Close();
        });
        await using var host = new NetworkHost(options => options.MaximumRetries = 1, server);

        Assert.Equal("whole", await host.Client.GetStringAsync(NetworkHost.At(server)));
    }

    [Fact]
    public async Task A_kept_connection_is_used_again()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(200, "hello"));
        await using var host = new NetworkHost(server);

        for (var time = 0; time < 5; time++)
            await host.Client.GetStringAsync(NetworkHost.At(server));

        Assert.Equal((5, 1), (server.Requests, server.Connections));
    }

    [Fact]
    public async Task An_error_does_not_cost_the_connection()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(request.Number % 2 == 0 ? 200 : 404, "said"));
        await using var host = new NetworkHost(server);

        for (var time = 0; time < 4; time++)
        {
            using var answer = await host.Client.GetAsync(NetworkHost.At(server));
        }

        Assert.Equal((4, 1), (server.Requests, server.Connections));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public async Task What_a_server_says_beyond_its_answer_is_nobodys_answer(int laterMilliseconds)
    {
        await using var server = new LoopbackServer(async request =>
        {
            await request.AnswerAsync(200, "mine");
            if (request.Number > 1)
                return;
            await Task.Delay(laterMilliseconds, request.Stopping);
            await request.AnswerAsync(200, "smuggled");
        });
        await using var host = new NetworkHost(server);
        await host.Client.GetStringAsync(NetworkHost.At(server));
        await Task.Delay(200);

        var next = await host.Network.CreateClient(new ConnectionId("plaza:neighbour")).GetStringAsync(NetworkHost.At(server));

        Assert.Equal("mine", next);
    }

    [Fact]
    public async Task After_a_broken_answer_the_next_one_comes_over_a_new_connection()
    {
        await using var server = new LoopbackServer(async request =>
        {
            if (request.Number > 1)
            {
                await request.AnswerAsync(200, "whole");
                return;
            }

            await request.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            await Task.Delay(Timeout.InfiniteTimeSpan, request.Stopping);
        });
        await using var host = new NetworkHost(options => options.AttemptTimeout = TimeSpan.FromMilliseconds(300), server);
        await host.FaultAsync(server);

        var next = await host.Client.GetStringAsync(NetworkHost.At(server));

        Assert.Equal(("whole", 2), (next, server.Connections));
    }
}
