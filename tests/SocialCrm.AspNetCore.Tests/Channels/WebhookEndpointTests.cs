using System.Net;
using System.Text;
using SocialCrm.AspNetCore.Tests.Hosts;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Channels;

public sealed class WebhookEndpointTests
{
    private const string Older = "the secret before";

    // Every byte there is: an endpoint that decodes anywhere changes some of them.
    private static readonly byte[] EveryByte = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    [Fact]
    public async Task A_signed_delivery_is_stored_byte_for_byte_and_acknowledged_without_words()
    {
        await using var host = await WebHost.StartAsync();

        using var answer = await host.PostAsync("d1", EveryByte);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        var stored = Assert.Single(await host.StoredAsync());
        Assert.Equal((WebHost.Front, "d1"), (stored.Connection, stored.DeliveryId));
        Assert.Equal(EveryByte, stored.Body.ToArray());
    }

    [Fact]
    public async Task The_answer_waits_until_the_store_has_the_delivery()
    {
        var disk = new TaskCompletionSource();
        await using var host = await WebHost.StartAsync();
        host.Envelopes.OnAppend = () => disk.Task;

        var answer = host.PostAsync("d1");
        await Eventually.HoldsAsync(() => host.Envelopes.Arrived == 1);
        await Task.Delay(100);

        Assert.False(answer.IsCompleted);
        disk.SetResult();
        using var said = await answer;
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Equal(1, await host.WaitingAsync());
    }

    [Fact]
    public async Task While_secrets_rotate_the_old_and_the_new_are_taken_and_a_retired_one_is_not()
    {
        await using var host = await WebHost.StartAsync(plan => plan.Secrets = [WebHost.Secret, Older]);

        using var young = await host.PostAsync("d1", EveryByte);
        using var old = await host.PostAsync("d2", EveryByte, Older);
        using var retired = await host.PostAsync("d3", EveryByte, "the one before that");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized], [young.StatusCode, old.StatusCode, retired.StatusCode]);
        Assert.Equal(2, await host.WaitingAsync());
    }

    [Fact]
    public async Task What_is_unsigned_or_changed_gets_401_without_a_word_and_is_not_stored()
    {
        await using var host = await WebHost.StartAsync();
        using var changed = WebHost.Request("d2", EveryByte);
        changed.Content = new ByteArrayContent([.. EveryByte[..^1], 0]);

        using var unsigned = await host.Client.PostAsync($"/hooks/{WebHost.Front}", new ByteArrayContent(EveryByte));
        using var forged = await host.Client.SendAsync(changed);

        Assert.All([unsigned, forged], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Equal("", await unsigned.Content.ReadAsStringAsync() + await forged.Content.ReadAsStringAsync());
        Assert.Equal(0, await host.WaitingAsync());
    }

    [Fact]
    public async Task A_handshake_by_get_gets_its_challenge_back_and_a_wrong_one_does_not()
    {
        await using var host = await WebHost.StartAsync();
        const string challenge = "né <b>1</b> & 2";

        using var right = await host.Client.GetAsync($"/hooks/{WebHost.Front}?token={Uri.EscapeDataString(DoorConnector.VerifyToken)}&challenge={Uri.EscapeDataString(challenge)}");
        using var wrong = await host.Client.GetAsync($"/hooks/{WebHost.Front}?token=other&challenge=1");

        Assert.Equal((HttpStatusCode.OK, challenge), (right.StatusCode, await right.Content.ReadAsStringAsync()));
        Assert.Equal(("text/plain", "nosniff"), (right.Content.Headers.ContentType!.MediaType, right.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(Encoding.UTF8.GetByteCount(challenge), right.Content.Headers.ContentLength);
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (wrong.StatusCode, await wrong.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_handshake_by_post_is_verified_and_answered_and_nothing_is_stored()
    {
        await using var host = await WebHost.StartAsync();

        using var answer = await host.PostAsync("d1", "challenge 42"u8.ToArray());

        Assert.Equal("""{"challenge":"42"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, await host.WaitingAsync());
    }

    [Fact]
    public async Task Head_and_options_come_to_the_connector_too()
    {
        await using var host = await WebHost.StartAsync();
        using var asking = new HttpRequestMessage(HttpMethod.Options, $"/hooks/{WebHost.Front}") { Headers = { { "WebHook-Request-Origin", "events.example" } } };

        using var head = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/hooks/{WebHost.Front}"));
        using var options = await host.Client.SendAsync(asking);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("events.example", options.Headers.GetValues("WebHook-Allowed-Origin").Single());
    }

    [Theory]
    [InlineData("/hooks/door:back")]
    [InlineData("/hooks/DOOR:FRONT")]
    [InlineData("/hooks/%20")]
    [InlineData("/hooks/")]
    [InlineData("/hooks/door:front/more")]
    public async Task A_connection_that_nobody_added_is_not_found(string path)
    {
        await using var host = await WebHost.StartAsync();

        using var answer = await host.Client.PostAsync(path, new ByteArrayContent(EveryByte));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_that_is_longer_than_a_connection_may_have_is_not_found()
    {
        await using var host = await WebHost.StartAsync();

        using var answer = await host.Client.PostAsync("/hooks/" + new string('x', 2_000), new ByteArrayContent(EveryByte));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task A_method_that_no_platform_uses_is_not_allowed(string method)
    {
        await using var host = await WebHost.StartAsync();

        using var answer = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/hooks/{WebHost.Front}"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_connector_that_throws_gets_500_and_nobody_is_told_why()
    {
        await using var host = await WebHost.StartAsync();
        host.Door.OnVerify = _ => throw new FormatException("Ada Byron is no number");

        using var answer = await host.PostAsync("d1");

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("Byron", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headers_of_several_lines_are_joined_by_commas()
    {
        string? seen = null;
        await using var host = await WebHost.StartAsync();
        host.Door.OnVerify = request =>
        {
            seen = request.ReadHeader("x-more") + "|" + request.ReadHeader("x-absent");
            return new WebhookVerdict.Answer(204);
        };
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/hooks/{WebHost.Front}") { Headers = { { "X-More", ["a", "b"] } } };

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.NoContent, "a,b|"), (answer.StatusCode, seen?.Replace(", ", ",", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_acknowledged_is_read_by_the_workers()
    {
        await using var host = await WebHost.StartAsync(plan => plan.Work = ChannelWork.All);

        using var answer = await host.PostAsync("d1");
        await Eventually.HoldsAsync(async () => (await host.Get<IConversationReader>().FindAsync(WebHost.Front, "d1", CancellationToken.None)) is not null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
