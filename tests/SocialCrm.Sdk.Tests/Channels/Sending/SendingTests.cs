using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using static SocialCrm.Sdk.Tests.Channels.Sending.SendingHost;

namespace SocialCrm.Sdk.Tests.Channels.Sending;

public sealed class SendingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_message_is_sent_and_what_the_platform_says_is_written_down()
    {
        foreach (var (result, state) in new (SendResult, OutboxState)[]
        {
            (new SendResult.Accepted("x", "https://plaza.example/x"), OutboxState.Accepted),
            (new SendResult.Rejected("Too rude."), OutboxState.Rejected),
            (new SendResult.WindowClosed(), OutboxState.WindowClosed),
        })
        {
            var sender = Sender(SendIdempotency.None);
            sender.OnSend = (_, _) => Task.FromResult(result);
            await using var host = await StartAsync(sender);

            await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State != OutboxState.Waiting);

            var entry = host.Stores.Outbox.Only;
            Assert.Equal((state, 1), (entry.State, entry.Attempts));
            Assert.Equal((result as SendResult.Accepted)?.ExternalId, entry.ExternalId);
            Assert.Equal((result as SendResult.Accepted)?.Link, entry.Link);
            Assert.Single(sender.Sent);
        }
    }

    [Fact]
    public async Task A_platform_that_asks_to_wait_is_waited_for()
    {
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => Task.FromResult<SendResult>(sender.Sent.Count == 1 ? new SendResult.Throttled(Plaza.Noon.AddMinutes(10)) : new SendResult.Accepted("x"));
        await using var host = await StartAsync(sender);
        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 1);
        Assert.Equal(Plaza.Noon.AddMinutes(10), host.Stores.Outbox.Only.NextAttemptAt);

        host.Time.Advance(TimeSpan.FromMinutes(9));
        await Eventually.AMomentAsync();
        Assert.Single(sender.Sent);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Accepted, () => host.Time.Advance(Second));
        Assert.False(sender.Sent.Last().MayHaveArrived);
    }

    [Fact]
    public async Task A_lost_answer_ends_as_unknown_where_the_platform_cannot_tell_and_is_never_repeated()
    {
        foreach (var lose in new Func<Task<SendResult>>[]
        {
            () => Task.FromResult<SendResult>(new SendResult.Unknown("The answer was cut off.")),
            () => Task.FromResult<SendResult>(null!),
            () => Task.FromException<SendResult>(new HttpRequestException(HttpRequestError.ResponseEnded)),
            () => Task.FromException<SendResult>(new ChannelException(Plaza.Connection, ChannelFailure.Unavailable, "gone")),
            () => Task.FromException<SendResult>(new FormatException()),
            () => throw new InvalidOperationException(),
        })
        {
            var sender = Sender(SendIdempotency.None);
            sender.OnSend = (_, _) => lose();
            await using var host = await StartAsync(sender);

            await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Unknown);
            host.Time.Advance(TimeSpan.FromHours(2));
            await Eventually.AMomentAsync();

            Assert.Single(sender.Sent);
            Assert.NotNull(host.Stores.Outbox.Only.Reason);
        }
    }

    [Fact]
    public async Task A_lost_answer_is_repeated_where_the_platform_tells_repetitions_and_ends_as_unknown_after_too_many()
    {
        var sender = Sender(SendIdempotency.Native);
        sender.OnSend = (_, _) => Task.FromResult<SendResult>(sender.Sent.Count < 3 ? new SendResult.Unknown("lost") : new SendResult.Accepted("x"));
        await using (var host = await StartAsync(sender))
        {
            await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Accepted, () => host.Time.Advance(Second));
            Assert.Equal([false, true, true], sender.Sent.Select(message => message.MayHaveArrived));
            Assert.Single(sender.Sent.Select(message => message.Id).Distinct());
        }

        var lost = Sender(SendIdempotency.Native);
        lost.OnSend = (_, _) => Task.FromResult<SendResult>(new SendResult.Unknown("lost"));
        await using var second = await StartAsync(lost, crm => crm.ConfigureChannels(channels => channels.MaximumSendAttempts = 4));
        await Eventually.HoldsAsync(() => second.Stores.Outbox.Only.State == OutboxState.Unknown, () => second.Time.Advance(Second));
        Assert.Equal(4, lost.Sent.Count);
    }

    [Fact]
    public async Task A_lost_answer_is_looked_for_before_it_is_repeated()
    {
        var sender = new FakeLookupSender(Plaza.Connection);
        var looks = 0;
        sender.OnSend = _ => Task.FromResult<SendResult>(sender.Calls.Count(call => call == "send") == 1 ? new SendResult.Unknown("lost") : new SendResult.Accepted("second"));
        sender.OnFind = _ => ++looks == 1
            ? Task.FromException<SendResult.Accepted?>(new ChannelException(Plaza.Connection, ChannelFailure.Unavailable, "away"))
            : Task.FromResult<SendResult.Accepted?>(null);
        await using var host = await StartAsync(sender);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Accepted, () => host.Time.Advance(Second));

        Assert.Equal(["send", "find", "find", "send"], sender.Calls);
        Assert.Equal("second", host.Stores.Outbox.Only.ExternalId);
    }

    [Fact]
    public async Task A_message_that_is_found_is_not_sent_again()
    {
        var sender = new FakeLookupSender(Plaza.Connection)
        {
            OnSend = _ => Task.FromResult<SendResult>(new SendResult.Unknown("lost")),
            OnFind = _ => Task.FromResult<SendResult.Accepted?>(new SendResult.Accepted("found")),
        };
        await using var host = await StartAsync(sender);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Accepted, () => host.Time.Advance(Second));

        Assert.Equal(["send", "find"], sender.Calls);
        Assert.Equal("found", host.Stores.Outbox.Only.ExternalId);
    }

    [Fact]
    public async Task A_connector_that_promises_to_look_and_cannot_has_no_idempotency()
    {
        var sender = Sender(SendIdempotency.LookUp);
        sender.OnSend = (_, _) => Task.FromResult<SendResult>(new SendResult.Unknown("lost"));
        await using var host = await StartAsync(sender);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Unknown);
        Assert.Single(sender.Sent);
    }

    [Theory]
    [InlineData(SendIdempotency.None, OutboxState.Unknown, 0)]
    [InlineData(SendIdempotency.Native, OutboxState.Accepted, 1)]
    public async Task What_a_crash_left_behind_is_an_attempt_whose_answer_was_lost(SendIdempotency idempotency, OutboxState state, int sends)
    {
        var sender = Sender(idempotency);
        await using var host = new ChannelHost(sender);
        await EnqueueAsync(host);
        await host.Get<IOutboxStore>().LeaseAsync(new WorkClaim(1, host.Time.GetUtcNow(), host.Time.GetUtcNow() + Second), default);
        host.Time.Advance(2 * Second);

        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == state);
        Assert.Equal(sends, sender.Sent.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task A_request_that_never_left_is_repeated_whatever_the_platform_can_tell(HttpRequestError error)
    {
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => sender.Sent.Count == 1
            ? Task.FromException<SendResult>(new ChannelException(Plaza.Connection, ChannelFailure.Unavailable, "away", new HttpRequestException(error)))
            : Task.FromResult<SendResult>(new SendResult.Accepted("x"));
        await using var host = await StartAsync(sender);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Only.State == OutboxState.Accepted, () => host.Time.Advance(Second));

        Assert.Equal([false, false], sender.Sent.Select(message => message.MayHaveArrived));
    }

    [Fact]
    public async Task A_request_that_had_no_effect_is_repeated_whatever_the_platform_can_tell()
    {
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => Task.FromException<SendResult>(
            new ChannelException(Plaza.Connection, ChannelFailure.Unavailable, "left alone") { HadNoEffect = true, RetryAfter = TimeSpan.FromMinutes(2) });
        await using var host = await StartAsync(sender);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 1);

        Assert.Equal((OutboxState.Waiting, Plaza.Noon.AddMinutes(2), false), (host.Stores.Outbox.Only.State, host.Stores.Outbox.Only.NextAttemptAt, host.Stores.Outbox.Only.Message.MayHaveArrived));
    }

    [Fact]
    public async Task A_throttled_call_that_throws_waits_as_long_as_it_says()
    {
        var sender = Sender(SendIdempotency.None);
        sender.OnSend = (_, _) => Task.FromException<SendResult>(new ChannelException(Plaza.Connection, ChannelFailure.Throttled, "slow") { RetryAfter = TimeSpan.FromMinutes(7) });
        await using var host = await StartAsync(sender);

        await Eventually.HoldsAsync(() => host.Stores.Outbox.Settlements.Count == 1);

        Assert.Equal((OutboxState.Waiting, Plaza.Noon.AddMinutes(7)), (host.Stores.Outbox.Only.State, host.Stores.Outbox.Only.NextAttemptAt));
    }
}
