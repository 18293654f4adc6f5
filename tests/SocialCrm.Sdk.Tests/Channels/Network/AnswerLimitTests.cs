using System.Diagnostics;
using System.IO.Compression;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>Whatever a server sends, and however slowly, costs so much memory and time and no more.</summary>
public sealed class AnswerLimitTests
{
    private const int Most = 64 << 10;

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    /// <summary>Far more than an attempt may take, and far less than a server here goes on.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_given_up(string encoding)
    {
        var bomb = Pack(encoding, new byte[64 << 20]);
        await using var server = new LoopbackServer(request => request.AnswerAsync(200, bomb, $"Content-Encoding: {encoding}"));
        await using var host = new NetworkHost(options => options.MaximumResponseBytes = Most, server);

        var fault = await host.FaultAsync(server);

        Assert.True(bomb.Length < Most, "The bomb must be small before it goes off.");
        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
        Assert.Contains(nameof(NetworkOptions.MaximumResponseBytes), fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task What_fits_is_unpacked(string encoding)
    {
        var packed = Pack(encoding, new byte[Most]);
        await using var server = new LoopbackServer(request => request.AnswerAsync(200, packed, $"Content-Encoding: {encoding}"));
        await using var host = new NetworkHost(options => options.MaximumResponseBytes = Most, server);

        var answer = await host.Client.GetByteArrayAsync(NetworkHost.At(server));

        Assert.Equal(Most, answer.Length);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 500 Broken\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("HTTP/1.1 404 Not there\r\nTransfer-Encoding: chunked\r\n\r\n")]
    public async Task An_answer_without_end_is_given_up(string head)
    {
        await using var server = new LoopbackServer(request => FloodAsync(request, head));
        await using var host = new NetworkHost(options => options.MaximumResponseBytes = Most, server);

        var fault = await host.FaultAsync(server);

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\n\r\n")]
    public async Task An_answer_that_is_stated_to_be_too_large_is_not_read(string head)
    {
        await using var server = new LoopbackServer(async request =>
        {
            await request.SayAsync(head);
            await Task.Delay(Timeout.InfiniteTimeSpan, request.Stopping);
        });
        await using var host = new NetworkHost(options => options.MaximumResponseBytes = Most, server);

        var fault = await host.FaultAsync(server);

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
    }

    [Fact]
    public async Task Headers_without_end_are_given_up()
    {
        await using var server = new LoopbackServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200 OK\r\n");
            while (true)
                await request.SayAsync($"X-More: {new string('x', 1_000)}\r\n");
        });
        await using var host = new NetworkHost(server);

        var fault = await host.FaultAsync(server);

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nX-Slow: ")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("HTTP/1.1 503 Later\r\nContent-Length: 100\r\n\r\n")]
    public async Task A_server_that_sends_a_byte_now_and_then_has_so_much_time_and_no_more(string head)
    {
        await using var server = new LoopbackServer(request => DripAsync(request, head));
        await using var host = new NetworkHost(options => options.AttemptTimeout = Short, server);
        var watch = Stopwatch.StartNew();

        var fault = await host.FaultAsync(server);

        Assert.Equal(ChannelFailure.Unavailable, fault.Failure);
        Assert.InRange(watch.Elapsed, Short - TimeSpan.FromMilliseconds(50), Long);
    }

    [Fact]
    public async Task A_server_that_promises_for_ever_to_answer_has_so_much_time_too()
    {
        await using var server = new LoopbackServer(async request =>
        {
            while (true)
            {
                await request.SayAsync("HTTP/1.1 103 Early hints\r\n\r\n");
                await Task.Delay(5, request.Stopping);
            }
        });
        await using var host = new NetworkHost(options => options.AttemptTimeout = Short, server);
        var watch = Stopwatch.StartNew();

        await host.FaultAsync(server);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Long);
    }

    [Fact]
    public async Task All_attempts_together_have_so_much_time()
    {
        await using var server = new LoopbackServer(request => DripAsync(request, ""));
        await using var host = new NetworkHost(
            options =>
            {
                options.MaximumRetries = 10;
                options.AttemptTimeout = TimeSpan.FromMilliseconds(300);
                options.OverallTimeout = TimeSpan.FromMilliseconds(700);
                options.MaximumPause = options.OverallTimeout;
            },
            server);
        var watch = Stopwatch.StartNew();

        var fault = await host.FaultAsync(server);

        Assert.Equal(ChannelFailure.Unavailable, fault.Failure);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(600), Long);
    }

    [Fact]
    public async Task Whoever_gives_up_hears_of_that_and_not_of_a_failure()
    {
        await using var server = new LoopbackServer(request => DripAsync(request, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"));
        await using var host = new NetworkHost(server);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Client.GetAsync(NetworkHost.At(server), giveUp.Token));
    }

    [Fact]
    public async Task A_streamed_answer_lasts_as_long_as_it_lasts_and_its_size_is_not_limited()
    {
        await using var server = new LoopbackServer(async request =>
        {
            await request.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            for (var part = 0; part < 10; part++)
            {
                await request.SayAsync(new string('x', 10_000));
                await Task.Delay(80, request.Stopping);
            }
        });
        await using var host = new NetworkHost(
            options =>
            {
                options.MaximumResponseBytes = 1_024;
                options.AttemptTimeout = Short;
            },
            server);

        using var answer = await host.StreamAsync(server);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(100_000, bytes.Length);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    public async Task The_refusal_of_a_stream_is_no_stream(int status)
    {
        await using var server = new LoopbackServer(request => FloodAsync(request, $"HTTP/1.1 {status} No\r\nTransfer-Encoding: chunked\r\n\r\n"));
        await using var host = new NetworkHost(options => options.MaximumResponseBytes = Most, server);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.StreamAsync(server));

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
    }

    private static async Task FloodAsync(LoopbackRequest request, string head)
    {
        await request.SayAsync(head);
        var chunk = $"4000\r\n{new string('x', 0x4000)}\r\n";
        while (true)
            await request.SayAsync(chunk);
    }

    private static async Task DripAsync(LoopbackRequest request, string head)
    {
        await request.SayAsync(head);
        while (true)
        {
            await Task.Delay(50, request.Stopping);
            await request.SayAsync("1");
        }
    }

    private static byte[] Pack(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize),
            "deflate" => new ZLibStream(packed, CompressionLevel.SmallestSize),
            _ => new BrotliStream(packed, CompressionLevel.Optimal),
        })
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }
}
