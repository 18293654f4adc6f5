using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a sender says truly what became of each attempt, and nothing is sent twice.</summary>
public abstract class ConnectorSendingSuite : ConnectorSuite
{
    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorSendingSuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    private IChannelSender Sender
    {
        get
        {
            Skip.If(Descriptor.Operations.Count == 0, $"{Descriptor.DisplayName} sends nothing.");
            return Assert.IsAssignableFrom<IChannelSender>(Connector);
        }
    }

    /// <summary>A message arrives once, as it was written, under the id that was answered.</summary>
    [SkippableFact]
    public virtual async Task A_message_arrives_as_it_was_written()
    {
        var sender = Sender;
        foreach (var message in await MessagesAsync("Danke für \u201e冰淇淋\u201c \ud83c\udf68 & <b>"))
        {
            var before = Platform.Arrived.Count;

            var accepted = Assert.IsType<SendResult.Accepted>(await sender.SendAsync(message, Token));

            var arrived = Assert.Single(Platform.Arrived.Skip(before));
            Assert.Equal(accepted.ExternalId, arrived.ExternalId);
            Assert.Contains(message.Text, arrived.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>A text that is as long as the descriptor says is taken whole, whatever its characters are made of.</summary>
    [SkippableFact]
    public virtual async Task A_text_at_a_limit_is_taken_whole()
    {
        var sender = Sender;
        foreach (var (message, limit) in await AtTheLimitsAsync())
        {
            var before = Platform.Arrived.Count;

            var result = await sender.SendAsync(message, Token);

            Assert.True(result is SendResult.Accepted, $"{message.Operation}: {limit} is stated, and of a text with exactly so many that ends in '{message.Text[Math.Max(0, message.Text.Length - 8)..]}' the connector said {result}.");
            Assert.Contains(message.Text, Assert.Single(Platform.Arrived.Skip(before)).Text, StringComparison.Ordinal);
        }
    }

    /// <summary>One unit more than the descriptor says is refused by the platform itself, for the core that refuses it first is not there: the unit is the platform's own.</summary>
    [SkippableFact]
    public virtual async Task A_text_above_a_limit_is_not_taken()
    {
        var sender = Sender;
        foreach (var (message, limit) in await AtTheLimitsAsync())
        {
            var before = Platform.Arrived.Count;

            var result = await sender.SendAsync(message with { Text = message.Text + "a" }, Token);

            Assert.True(
                result is SendResult.Rejected && Platform.Arrived.Count == before,
                $"{message.Operation}: {limit} is stated, and one more was taken: the platform counts something else, or the fake does not count. The connector said {result}.");
        }
    }

    /// <summary>An answer that was lost is not called a success or a failure, and the next step of its class sends nothing twice.</summary>
    [SkippableFact]
    public virtual async Task A_lost_answer_is_doubt_and_never_a_double()
    {
        var sender = Sender;
        foreach (var message in await MessagesAsync("Answer me once"))
        {
            var before = Platform.Arrived.Count;
            Faults.Order(PlatformFault.LostAnswer);
            var first = await TryAsync(sender, message);
            Assert.True(first is SendResult.Unknown or null, $"{message.Operation}: the answer was lost, and the connector said {first}.");

            var accepted = await AgainAsync(sender, message);

            Assert.Single(Platform.Arrived.Skip(before));
            if (accepted is not null)
                Assert.Equal(Platform.Arrived[^1].ExternalId, accepted.ExternalId);
        }
    }

    /// <summary>A look-up does not find what was never sent.</summary>
    [SkippableFact]
    public virtual async Task What_was_never_sent_is_not_found()
    {
        var sender = Sender;
        Skip.IfNot(sender is ISendLookup, "No operation is of the class LookUp.");

        foreach (var message in (await MessagesAsync("Never sent")).Where(message => ClassOf(message) == SendIdempotency.LookUp))
            Assert.Null(await ((ISendLookup)sender).FindAsync(message, Token));
    }

    /// <summary>Being told to slow down is answered with the time to wait, and nothing arrived.</summary>
    [SkippableFact]
    public virtual async Task Throttling_is_reported_with_its_time()
    {
        var sender = Sender;
        foreach (var message in await MessagesAsync("Slowly"))
        {
            var before = Platform.Arrived.Count;
            Faults.Order(PlatformFault.Throttling);

            var throttled = Assert.IsType<SendResult.Throttled>(await sender.SendAsync(message, Token));

            Assert.InRange(throttled.Until - Time.GetUtcNow(), TimeSpan.FromSeconds(80), TimeSpan.FromSeconds(100));
            Assert.Equal(before, Platform.Arrived.Count);
            Faults.Recover();
        }
    }

    /// <summary>A refusal for good is a rejection with a reason that holds neither the text nor a secret.</summary>
    [SkippableFact]
    public virtual async Task A_refusal_is_a_rejection_with_a_reason()
    {
        var sender = Sender;
        foreach (var message in await MessagesAsync("Refuse this, please"))
        {
            Faults.Order(PlatformFault.Refusal, 3);

            var rejected = Assert.IsType<SendResult.Rejected>(await sender.SendAsync(message, Token));

            Assert.NotEmpty(rejected.Reason);
            Assert.DoesNotContain(message.Text, rejected.Reason, StringComparison.Ordinal);
            Assert.All(Harness.Secrets, secret => Assert.DoesNotContain(secret, rejected.Reason, StringComparison.Ordinal));
            Faults.Recover();
        }
    }

    /// <summary>An error of the server during a write leaves doubt, unless the platform tells repetitions.</summary>
    [SkippableFact]
    public virtual async Task An_error_of_the_server_is_not_a_rejection()
    {
        var sender = Sender;
        foreach (var message in await MessagesAsync("Busy"))
        {
            Faults.Order(PlatformFault.ServerError, 5);

            var result = await TryAsync(sender, message);

            Assert.True(result is SendResult.Unknown or SendResult.Throttled or null, $"{message.Operation}: the server was busy, and the connector said {result}.");
            Faults.Recover();
        }
    }

    /// <summary>Revoked access asks for a person, and does not knock again by itself.</summary>
    [SkippableFact]
    public virtual async Task Revoked_access_asks_for_a_person()
    {
        var sender = Sender;
        var messages = await MessagesAsync("Locked out");
        Lever(Platform.RevokeAccess(), "revoke access");

        foreach (var message in messages)
        {
            var before = Faults.Asked;
            var result = await TryAsync(sender, message, failure => Assert.Equal(ChannelFailure.Unauthorized, failure));

            Assert.True(result is SendResult.ReauthorizationRequired or null, $"{message.Operation}: access is revoked, and the connector said {result}.");
            Assert.InRange(Faults.Asked - before, 0, 6);
        }
    }

    /// <summary>Credentials that ran out are replaced, and the message arrives once.</summary>
    [SkippableFact]
    public virtual async Task Expired_credentials_are_replaced()
    {
        var sender = Sender;
        var message = (await MessagesAsync("After the token ran out"))[0];
        Lever(Platform.ExpireCredentials(), "let credentials expire");
        var before = Platform.Arrived.Count;

        Assert.IsType<SendResult.Accepted>(await sender.SendAsync(message, Token));

        Assert.Single(Platform.Arrived.Skip(before));
    }

    /// <summary>Messages whose text is as long as a limit of their operation says.</summary>
    private async Task<List<(OutboundMessage Message, TextLimit Limit)>> AtTheLimitsAsync()
    {
        await MessagesAsync("Good morning");
        return LimitTexts.Messages(Descriptor, (operation, text) => Harness.Message(operation, text, SayMany(1)[0]));
    }

    private SendIdempotency ClassOf(OutboundMessage message) =>
        Descriptor.Operations.Single(operation => operation.Operation == message.Operation).Idempotency;

    /// <summary>A message of every operation, after the connector has signed in, so that what goes wrong next is the sending.</summary>
    private async Task<List<OutboundMessage>> MessagesAsync(string text)
    {
        var said = SayMany(1)[0];
        var messages = Descriptor.Operations.Select(operation => Harness.Message(operation.Operation, text, said)).OfType<OutboundMessage>().ToList();
        Assert.True(messages.Count > 0, "The harness makes no message of any operation that the descriptor states.");
        Assert.IsType<SendResult.Accepted>(await Sender.SendAsync(messages[0] with { Id = OutboxMessageId.New(), Text = "Good morning" }, Token));
        return messages;
    }

    /// <summary>One attempt; null where it ended in an exception that means doubt or what <paramref name="expect"/> accepts.</summary>
    private static async Task<SendResult?> TryAsync(IChannelSender sender, OutboundMessage message, Action<ChannelFailure>? expect = null)
    {
        try
        {
            return await sender.SendAsync(message, Token);
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (ChannelException fault)
        {
            expect?.Invoke(fault.Failure);
            return null;
        }
    }

    /// <summary>What the core does next with a message that may have arrived.</summary>
    private async Task<SendResult.Accepted?> AgainAsync(IChannelSender sender, OutboundMessage message)
    {
        var repeated = message with { MayHaveArrived = true };
        return ClassOf(message) switch
        {
            SendIdempotency.Native => Assert.IsType<SendResult.Accepted>(await sender.SendAsync(repeated, Token)),
            SendIdempotency.LookUp => Assert.IsType<SendResult.Accepted>(await Assert.IsAssignableFrom<ISendLookup>(sender).FindAsync(repeated, Token)),
            _ => null,
        };
    }
}
