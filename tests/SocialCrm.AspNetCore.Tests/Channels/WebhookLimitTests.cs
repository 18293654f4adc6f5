using System.Globalization;
using System.Net;
using SocialCrm.AspNetCore.Tests.Hosts;

namespace SocialCrm.AspNetCore.Tests.Channels;

public sealed class WebhookLimitTests
{
    private const int Largest = 4_096;

    [Fact]
    public async Task A_body_of_the_largest_size_is_taken_and_one_byte_more_is_not()
    {
        await using var host = await StartAsync();

        using var fits = await host.PostAsync("d1", new byte[Largest]);
        using var exceeds = await host.PostAsync("d2", new byte[Largest + 1]);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge], [fits.StatusCode, exceeds.StatusCode]);
        Assert.Equal(1, await host.WaitingAsync());
    }

    [Fact]
    public async Task A_body_larger_than_the_servers_own_limit_is_taken_where_the_host_says_so()
    {
        await using var host = await WebHost.StartAsync(plan =>
        {
            plan.Kestrel = kestrel => kestrel.Limits.MaxRequestBodySize = 1_000;
            plan.Compose = crm => crm.ConfigureWebhooks(webhooks => webhooks.MaximumBodyBytes = 2_000_000);
        });

        using var answer = await host.PostAsync("d1", new byte[1_500_000]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1_500_000, Assert.Single(await host.StoredAsync()).Body.Length);
    }

    [Fact]
    public async Task An_announced_length_that_is_too_large_is_refused_without_a_byte_of_the_body()
    {
        await using var host = await StartAsync();
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync(RawConnection.Headers("Content-Length: 10000000000"));
        var said = await connection.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 413 ", said, StringComparison.Ordinal);
        Assert.Contains("Connection: close", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_chunks_is_read_no_further_than_the_limit()
    {
        await using var host = await StartAsync();
        using var connection = await RawConnection.OpenAsync(host);
        var chunk = $"400\r\n{new string('x', 1_024)}\r\n";

        await connection.SendAsync(RawConnection.Headers("Transfer-Encoding: chunked"));
        foreach (var _ in Enumerable.Range(0, (Largest / 1_024) + 1))
            await connection.SendAsync(chunk);
        var said = await connection.ReadToEndAsync();

        // The chunk that ends the body never came.
        Assert.StartsWith("HTTP/1.1 413 ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_chunks_is_put_together_as_it_was()
    {
        await using var host = await WebHost.StartAsync();
        var body = Enumerable.Range(0, 300_000).Select(at => (byte)(at * 31)).ToArray();
        using var request = WebHost.Request("d1", body);
        request.Headers.TransferEncodingChunked = true;

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(body, Assert.Single(await host.StoredAsync()).Body.ToArray());
    }

    [Theory]
    [InlineData("Content-Length: 100")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task A_body_that_never_comes_is_given_up(string framing)
    {
        await using var host = await WebHost.StartAsync(plan => plan.Compose = crm => crm.ConfigureWebhooks(webhooks => webhooks.BodyTimeout = TimeSpan.FromMilliseconds(300)));
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync(RawConnection.Headers(framing));
        var said = await connection.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 408 ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_comes_drop_by_drop_is_given_up_too()
    {
        await using var host = await WebHost.StartAsync(plan => plan.Compose = crm => crm.ConfigureWebhooks(webhooks => webhooks.BodyTimeout = TimeSpan.FromMilliseconds(500)));
        using var connection = await RawConnection.OpenAsync(host);
        await connection.SendAsync(RawConnection.Headers("Content-Length: 100000"));

        var answer = connection.ReadToEndAsync();
        while (!answer.IsCompleted)
        {
            await DropAsync(connection);
            await Task.WhenAny(answer, Task.Delay(50));
        }

        Assert.StartsWith("HTTP/1.1 408 ", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_HTTP_is_refused()
    {
        await using var host = await WebHost.StartAsync();
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync(RawConnection.Headers("Transfer-Encoding: chunked") + "nonsense\r\n");
        var said = await connection.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 400 ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task Bodies_that_would_take_too_much_memory_together_are_asked_to_come_again()
    {
        await using var host = await WebHost.StartAsync(plan => plan.Compose = crm => crm
            .ConfigureWebhooks(webhooks => (webhooks.MaximumBodyBytes, webhooks.MaximumHeldBytes) = (65_536, 65_536))
            .ConfigureChannels(channels => channels.WebhookRetryAfter = TimeSpan.FromSeconds(9)));
        var disk = new TaskCompletionSource();
        host.Envelopes.OnAppend = () => disk.Task;

        var first = host.PostAsync("d1", new byte[40_000]);
        await Eventually.HoldsAsync(() => host.Envelopes.Arrived == 1);
        using var second = await host.PostAsync("d2", new byte[40_000]);
        disk.SetResult();
        using var answered = await first;
        using var third = await host.PostAsync("d2", new byte[40_000]);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [answered.StatusCode, second.StatusCode, third.StatusCode]);
        Assert.Equal(TimeSpan.FromSeconds(9), second.Headers.RetryAfter!.Delta);
        Assert.Equal(2, await host.WaitingAsync());
    }

    [Fact]
    public async Task Deliveries_that_a_slow_disk_cannot_take_are_asked_to_come_again()
    {
        await using var host = await WebHost.StartAsync(plan => plan.Compose = crm => crm.ConfigureChannels(channels => channels.WebhooksInFlight = 8));
        var disk = new TaskCompletionSource();
        host.Envelopes.OnAppend = () => disk.Task;

        var all = Enumerable.Range(0, 64).Select(at => host.PostAsync(at.ToString(CultureInfo.InvariantCulture))).ToArray();
        await Eventually.HoldsAsync(() => all.Count(each => each.IsCompleted) == 56);
        disk.SetResult();
        var answers = await Task.WhenAll(all);

        Assert.Equal(8, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, 5), (answer.StatusCode, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds)));
        Assert.Equal(8, await host.WaitingAsync());
    }

    [Fact]
    public async Task A_store_that_fails_acknowledges_nothing()
    {
        await using var host = await WebHost.StartAsync();
        host.Envelopes.OnAppend = () => throw new Storage.StoreException(Storage.StoreFailure.Full, "full");

        using var answer = await host.PostAsync("d1");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (answer.StatusCode, answer.Headers.RetryAfter is not null));
    }

    [Fact]
    public async Task A_client_that_goes_away_in_the_middle_of_a_body_leaves_nothing_behind()
    {
        await using var host = await WebHost.StartAsync(plan => plan.Compose = crm => crm.ConfigureWebhooks(webhooks => (webhooks.MaximumBodyBytes, webhooks.MaximumHeldBytes) = (32_768, 32_768)));

        foreach (var _ in Enumerable.Range(0, 20))
        {
            using var connection = await RawConnection.OpenAsync(host);
            await connection.SendAsync(RawConnection.Headers("Content-Length: 30000") + new string('x', 20_000));
            await Task.Delay(10);
            connection.Reset();
        }

        // All of the room is there again.
        await Eventually.HoldsAsync(async () => (await host.PostAsync("d1", new byte[32_768])).IsSuccessStatusCode);
        Assert.Equal(1, await host.WaitingAsync());
        Assert.DoesNotContain(host.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Fact]
    public async Task A_delivery_whose_client_goes_away_while_it_is_written_is_kept()
    {
        var disk = new TaskCompletionSource();
        await using var host = await WebHost.StartAsync();
        host.Envelopes.OnAppend = () => disk.Task;
        var body = "hello"u8.ToArray();
        using var connection = await RawConnection.OpenAsync(host);

        await connection.SendAsync(RawConnection.Headers($"{DoorConnector.Delivery}: d1\r\n{DoorConnector.Signature}: {DoorConnector.Sign(WebHost.Secret, body)}\r\nContent-Length: 5") + "hello");
        await Eventually.HoldsAsync(() => host.Envelopes.Arrived == 1);
        connection.Reset();
        await Task.Delay(100);
        disk.SetResult();

        await Eventually.HoldsAsync(async () => await host.WaitingAsync() == 1);
        Assert.Equal(body, Assert.Single(await host.StoredAsync()).Body.ToArray());
    }

    private static Task<WebHost> StartAsync() => WebHost.StartAsync(plan => plan.Compose = crm => crm.ConfigureWebhooks(webhooks => webhooks.MaximumBodyBytes = Largest));

    private static async Task DropAsync(RawConnection connection)
    {
        try
        {
            await connection.SendAsync("x");
        }
        catch (IOException)
        {
            // The host has had enough.
        }
    }
}
