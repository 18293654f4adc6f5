using System.Globalization;
using System.Net;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Guard;

namespace SocialCrm.Sdk.Tests.Channels.Network;

/// <summary>What is asked again, when, and what never is.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task A_read_that_fails_is_repeated_and_then_answered_as_it_came(int status)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(status, "sorry"));
        await using var host = new NetworkHost(options => options.MaximumRetries = 1, server);

        using var answer = await host.Client.GetAsync(NetworkHost.At(server));

        Assert.Equal((status, "sorry", 2), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), server.Requests));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(501)]
    public async Task A_read_that_would_fail_again_is_not_repeated(int status)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(status));
        await using var host = new NetworkHost(options => options.MaximumRetries = 3, server);

        using var answer = await host.Client.GetAsync(NetworkHost.At(server));

        Assert.Equal((status, 1), ((int)answer.StatusCode, server.Requests));
    }

    [Theory]
    [InlineData("once")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_write_whose_answer_was_lost_is_never_repeated(string? body)
    {
        await using var server = new LoopbackServer(Lose(after: 0));
        await using var host = new NetworkHost(options => options.MaximumRetries = 3, server);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PostAsync(server, body));

        Assert.False(fault.HadNoEffect);
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData("once")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Nor_when_a_kept_connection_lost_it(string? body)
    {
        await using var server = new LoopbackServer(Lose(after: 1));
        await using var host = new NetworkHost(options => options.MaximumRetries = 3, server);
        using var first = await host.PostAsync(server, body);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PostAsync(server, body));

        Assert.False(fault.HadNoEffect);
        Assert.Equal(2, server.Requests);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task A_write_that_failed_is_not_repeated(string method)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(503, "", "Retry-After: 0"));
        await using var host = new NetworkHost(options => options.MaximumRetries = 3, server);

        using var answer = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), NetworkHost.At(server)));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1), (answer.StatusCode, server.Requests));
    }

    [Fact]
    public async Task A_write_that_may_be_repeated_is_with_its_whole_body()
    {
        var bodies = new List<string?>();
        await using var server = new LoopbackServer(request =>
        {
            bodies.Add(request.Header("Content-Length"));
            return request.AnswerAsync(request.Number == 1 ? 500 : 200);
        });
        await using var host = new NetworkHost(options => options.MaximumRetries = 3, server);

        using var answer = await host.PostAsync(server, "again", isRepeatable: true);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["5", "5"], bodies);
    }

    [Fact]
    public async Task A_read_that_is_refused_for_a_moment_waits_and_gets_its_answer()
    {
        await using var server = new LoopbackServer(request => request.Number == 1 ? request.AnswerAsync(429, "", "Retry-After: 0.2") : request.AnswerAsync(200, "now"));
        await using var host = new NetworkHost(options => options.MaximumRetries = 1, server);

        Assert.Equal("now", await host.Client.GetStringAsync(NetworkHost.At(server)));
    }

    [Theory]
    [InlineData("Retry-After: 600", "", 600)]
    [InlineData("Retry-After: 600.5", "", 600)]
    [InlineData("retry-after:   600 ", "", 600)]
    [InlineData("Retry-After: {date+600}", "", 600)]
    [InlineData("Retry-After: {iso+600}", "", 600)]
    [InlineData("Retry-After: {epoch+600}", "", 600)]
    [InlineData("Retry-After: 99999999999", "", 90_000)]
    [InlineData("Retry-After: 1e300", "", 90_000)]
    [InlineData("X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: {epoch+600}", "", 600)]
    [InlineData("X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: {iso+600}", "", 600)]
    [InlineData("X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset-After: 600.25", "", 600)]
    [InlineData("RateLimit: \"default\";r=0;t=600", "", 600)]
    [InlineData("RateLimit: limit=10, remaining=0, reset=600", "", 600)]
    [InlineData("X-App-Usage: {\"call_count\":100}\r\nRetry-After: 600", "", 600)]
    [InlineData("X-Business-Use-Case-Usage: {\"1\":[{\"call_count\":100,\"estimated_time_to_regain_access\":10}]}", "", 600)]
    [InlineData("X-Own: 1", """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 600","parameters":{"retry_after":600}}""", 600)]
    [InlineData("X-Own: 1", """{"message":"You are being rate limited.","retry_after":600.57,"global":false}""", 600)]
    [InlineData("X-Own: 1", """{"errors":["Slow down"],"error_type":"rate_limit","extras":{"wait_seconds":600}}""", 600)]
    [InlineData("Retry-After: 600", """{"retry_after":1}""", 600)]
    public async Task How_long_a_refusal_lasts_is_read_in_every_form(string headers, string body, int seconds)
    {
        var now = TimeProvider.System.GetUtcNow();
        string[] lines = headers
            .Replace("{date+600}", now.AddSeconds(600).ToString("R", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{iso+600}", now.AddSeconds(600).ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{epoch+600}", now.AddSeconds(600).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Split("\r\n");
        await using var server = new LoopbackServer(request => request.AnswerAsync(429, body, lines));
        await using var host = new NetworkHost(server);

        var fault = await host.FaultAsync(server);

        Assert.Equal((ChannelFailure.Throttled, true), (fault.Failure, fault.HadNoEffect));
        Assert.InRange(fault.RetryAfter!.Value.TotalSeconds, seconds - 5, seconds + 5);
    }

    [Theory]
    [InlineData("Retry-After: soon", "")]
    [InlineData("Retry-After: -5", "")]
    [InlineData("Retry-After: NaN", "")]
    [InlineData("Retry-After: ", "")]
    [InlineData("Retry-After: Sun, 06 Nov 1994 08:49:37 GMT", "")]
    [InlineData("X-Own: 1", "<html>Too many requests</html>")]
    [InlineData("X-Own: 1", "{\"retry_after\":\"soon\"}")]
    [InlineData("X-Own: 1", "{\"retry_after\":-7}")]
    [InlineData("X-Own: 1", "{\"retry_after\":")]
    public async Task A_refusal_that_says_nothing_sensible_lasts_a_sensible_time(string header, string body)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(429, body, header));
        await using var host = new NetworkHost(server);

        var fault = await host.FaultAsync(server);

        Assert.Equal(ChannelFailure.Throttled, fault.Failure);
        Assert.InRange(fault.RetryAfter!.Value.TotalSeconds, 0, 10);
    }

    [Theory]
    [InlineData("X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: {epoch+600}", "", 600)]
    [InlineData("Retry-After: 600", "", 600)]
    [InlineData("X-Own: 1", """{"error":{"errors":[{"reason":"userRateLimitExceeded"}]}}""", 5)]
    [InlineData("X-Own: 1", """{"error":{"errors":[{"reason":"quotaExceeded"}]}}""", 5)]
    public async Task A_403_that_means_not_now_is_read_as_one(string headers, string body, int seconds)
    {
        var reset = TimeProvider.System.GetUtcNow().AddSeconds(600).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await using var server = new LoopbackServer(request => request.AnswerAsync(403, body, headers.Replace("{epoch+600}", reset, StringComparison.Ordinal).Split("\r\n")));
        await using var host = new NetworkHost(options => options.MaximumPause = TimeSpan.Zero, server);

        var fault = await host.FaultAsync(server);
        await host.FaultAsync(server);

        Assert.Equal((ChannelFailure.Throttled, true, 1), (fault.Failure, fault.HadNoEffect, server.Requests));
        Assert.InRange(fault.RetryAfter!.Value.TotalSeconds, seconds - 5, seconds + 5);
    }

    [Theory]
    [InlineData("X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 59", "")]
    [InlineData("X-RateLimit-Limit: 1\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset-After: 600", "")]
    [InlineData("X-Own: 1", """{"error":{"errors":[{"reason":"commentsDisabled"}]}}""")]
    [InlineData("X-Own: 1", "{\"reason\":")]
    [InlineData("X-Own: 1", "")]
    public async Task A_403_that_means_not_you_is_answered_as_it_came(string headers, string body)
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(403, body, headers.Split("\r\n")));
        await using var host = new NetworkHost(options => options.MaximumRetries = 3, server);

        using var answer = await host.Client.GetAsync(NetworkHost.At(server));

        Assert.Equal((HttpStatusCode.Forbidden, body, 1), (answer.StatusCode, await answer.Content.ReadAsStringAsync(), server.Requests));
    }

    [Fact]
    public async Task A_403_that_means_not_now_is_waited_out_where_that_is_short()
    {
        await using var server = new LoopbackServer(request => request.Number == 1 ? request.AnswerAsync(403, "", "Retry-After: 0.2") : request.AnswerAsync(200, "now"));
        await using var host = new NetworkHost(options => options.MaximumRetries = 1, server);

        Assert.Equal("now", await host.Client.GetStringAsync(NetworkHost.At(server)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public async Task A_write_whose_first_answer_was_lost_may_have_had_an_effect_whatever_the_repetition_is_told(int first)
    {
        await using var server = new LoopbackServer(request => request.Number > 1 ? request.AnswerAsync(429, "", "Retry-After: 600") : first == 0 ? CloseAsync(request) : request.AnswerAsync(first));
        await using var host = new NetworkHost(options => options.MaximumRetries = 1, server);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PostAsync(server, isRepeatable: true));

        Assert.Equal((ChannelFailure.Unavailable, false, 2), (fault.Failure, fault.HadNoEffect, server.Requests));
        Assert.InRange(fault.RetryAfter!.Value.TotalSeconds, 595, 605);
    }

    [Fact]
    public async Task Nor_when_the_repetition_is_not_made_at_all()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(503, "", "Retry-After: 600"));
        await using var host = new NetworkHost(options => options.MaximumRetries = 1, server);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PostAsync(server, isRepeatable: true));

        Assert.Equal((false, 1), (fault.HadNoEffect, server.Requests));
    }

    [Fact]
    public async Task A_read_has_no_effect_however_often_its_answer_was_lost()
    {
        await using var server = new LoopbackServer(request => request.Number > 1 ? request.AnswerAsync(429, "", "Retry-After: 600") : CloseAsync(request));
        await using var host = new NetworkHost(options => options.MaximumRetries = 1, server);

        var fault = await host.FaultAsync(server);

        Assert.Equal((ChannelFailure.Throttled, true), (fault.Failure, fault.HadNoEffect));
    }

    [Fact]
    public async Task A_repetition_after_a_403_that_means_not_now_counts_as_throttled()
    {
        await using var server = new LoopbackServer(request => request.Number == 1 ? request.AnswerAsync(403, "", "Retry-After: 0.2") : request.AnswerAsync(200, "now"));
        await using var host = new NetworkHost(options => options.MaximumRetries = 1, server);

        await host.Client.GetStringAsync(NetworkHost.At(server));

        Assert.Contains(host.Log, line => line.Contains("is repeated, attempt 1: throttled.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_refusal_lasts_nothing_is_asked()
    {
        await using var server = new LoopbackServer(request => request.AnswerAsync(429, "", "Retry-After: 600"));
        await using var host = new NetworkHost(options => options.MaximumRetries = 3, server);
        await host.FaultAsync(server);

        var second = await host.FaultAsync(server);

        Assert.Equal(ChannelFailure.Throttled, second.Failure);
        Assert.Equal(1, server.Requests);
    }

    private static Func<LoopbackRequest, Task> Lose(int after) => request => request.Number <= after ? request.AnswerAsync(200) : CloseAsync(request);

    private static Task CloseAsync(LoopbackRequest request)
    {
        request.Stream.Close();
        return Task.CompletedTask;
    }
}
