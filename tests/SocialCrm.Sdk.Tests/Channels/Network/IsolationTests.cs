using System.Diagnostics;
using System.Net;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using SocialCrm.Sdk.Tests.Channels.Guard;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>A platform that fails is left alone for a while, and nobody else notices.</summary>
public sealed class IsolationTests
{
    private static readonly ConnectionId Neighbour = new("plaza:neighbour");

    [Fact]
    public async Task A_host_that_hangs_slows_no_other_connection()
    {
        await using var dead = new LoopbackServer(request => Task.Delay(Timeout.InfiniteTimeSpan, request.Stopping));
        await using var good = new LoopbackServer(request => request.AnswerAsync(200));
        await using var host = new NetworkHost(dead, good);
        using var over = new CancellationTokenSource();
        var client = host.Client;
        var waiting = Enumerable.Range(0, 60).Select(_ => client.GetAsync(NetworkHost.At(dead), over.Token)).ToList();
        await Eventually.HoldsAsync(() => dead.Requests == 8);
        var neighbour = host.Network.CreateClient(Neighbour);

        var watch = Stopwatch.StartNew();
        for (var time = 0; time < 50; time++)
        {
            using var answer = await neighbour.GetAsync(NetworkHost.At(good));
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(8, dead.Requests);
        await over.CancelAsync();
        foreach (var each in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => each);
    }

    [Fact]
    public async Task So_many_requests_wait_and_more_are_refused_without_effect()
    {
        await using var dead = new LoopbackServer(request => Task.Delay(Timeout.InfiniteTimeSpan, request.Stopping));
        await using var host = new NetworkHost(options => options.MaximumConcurrency = 2, dead);
        using var over = new CancellationTokenSource();
        var client = host.Client;
        var waiting = Enumerable.Range(0, 18).Select(_ => client.GetAsync(NetworkHost.At(dead), over.Token)).ToList();
        await Eventually.HoldsAsync(() => dead.Requests == 2);

        var fault = await host.FaultAsync(dead);

        Assert.Equal((ChannelFailure.Unavailable, true), (fault.Failure, fault.HadNoEffect));
        await over.CancelAsync();
        foreach (var each in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => each);
    }

    [Fact]
    public async Task A_platform_that_fails_is_left_alone_tried_once_and_taken_back()
    {
        var time = new ManualTime();
        var status = 500;
        await using var server = new LoopbackServer(request => request.AnswerAsync(Volatile.Read(ref status)));
        await using var host = new NetworkHost(time, _ => { }, server);
        for (var failure = 0; failure < 4; failure++)
        {
            using var answer = await host.Client.GetAsync(NetworkHost.At(server));
        }

        var alone = await host.FaultAsync(server);
        time.Advance(TimeSpan.FromSeconds(6));
        using var probe = await host.Client.GetAsync(NetworkHost.At(server));
        var stillAlone = await host.FaultAsync(server);
        time.Advance(TimeSpan.FromSeconds(6));
        var longer = await host.FaultAsync(server);
        Volatile.Write(ref status, 200);
        time.Advance(TimeSpan.FromSeconds(6));
        using var back = await host.Client.GetAsync(NetworkHost.At(server));
        using var after = await host.Client.GetAsync(NetworkHost.At(server));

        Assert.Equal((true, true), (alone.HadNoEffect, stillAlone.HadNoEffect));
        Assert.InRange(alone.RetryAfter!.Value.TotalSeconds, 0.1, 5);
        Assert.Equal(HttpStatusCode.InternalServerError, probe.StatusCode);
        Assert.True(longer.HadNoEffect, "The second break is twice as long.");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, 7), (back.StatusCode, after.StatusCode, server.Requests));
    }

    [Fact]
    public async Task A_stranger_s_dead_server_does_not_stop_the_platform_of_the_same_connection()
    {
        await using var dead = new LoopbackServer(request => request.AnswerAsync(500));
        await using var good = new LoopbackServer(request => request.AnswerAsync(200));
        await using var host = new NetworkHost(dead, good);
        for (var failure = 0; failure < 4; failure++)
        {
            using var broken = await host.Client.GetAsync(NetworkHost.At(dead));
        }

        var alone = await host.FaultAsync(dead);
        using var answer = await host.Client.GetAsync(NetworkHost.At(good));

        Assert.True(alone.HadNoEffect);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_one_connection_was_refused_another_may_ask()
    {
        await using var server = new LoopbackServer(request => request.Number == 1 ? request.AnswerAsync(429, "", "Retry-After: 600") : request.AnswerAsync(200));
        await using var host = new NetworkHost(server);
        await host.FaultAsync(server);

        using var answer = await host.Network.CreateClient(Neighbour).GetAsync(NetworkHost.At(server));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Four_hundreds_do_not_speak_against_the_platform()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(404));
        await using var host = new NetworkHost(server);

        for (var time = 0; time < 20; time++)
        {
            using var answer = await host.Client.GetAsync(NetworkHost.At(server));
        }

        Assert.Equal(20, server.Requests);
    }
}
