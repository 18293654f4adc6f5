using System.Text;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a receiver takes what the platform sends, and nothing else.</summary>
public abstract class ConnectorWebhookSuite : ConnectorSuite
{
    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorWebhookSuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    private IWebhookReceiver Receiver => Seam<IWebhookReceiver>(ChannelCapabilities.Webhook);

    /// <summary>The right handshake is answered with what the platform wants to hear.</summary>
    [SkippableFact]
    public virtual async Task The_handshake_is_answered()
    {
        var receiver = Receiver;
        var call = Platform.Handshake(isRight: true);
        Lever(call is not null, "shake hands");

        var answer = Assert.IsType<WebhookVerdict.Answer>(await VerdictAsync(receiver, call!));

        Assert.InRange(answer.Status, 200, 299);
        Assert.Equal(Platform.HandshakeAnswer ?? answer.Body, answer.Body);
    }

    /// <summary>A wrong handshake is refused.</summary>
    [SkippableFact]
    public virtual async Task A_wrong_handshake_is_refused()
    {
        var receiver = Receiver;
        var call = Platform.Handshake(isRight: false);
        Lever(call is not null, "shake hands wrongly");

        Assert.True(await VerdictAsync(receiver, call!) is WebhookVerdict.Refuse or WebhookVerdict.Answer { Status: >= 400 });
    }

    /// <summary>A genuine delivery passes, over bytes beyond ASCII.</summary>
    [SkippableFact]
    public virtual async Task A_genuine_delivery_passes()
    {
        var (said, call) = Delivery(1);

        Assert.True(call.Body.Span.ContainsAnyExceptInRange((byte)0, (byte)127) || Encoding.UTF8.GetString(call.Body.Span).Contains("\\u", StringComparison.Ordinal), "The fake delivers ASCII only.");
        Assert.Contains((await ReadAsync(call)).Interactions, interaction => interaction.ExternalId == said[0]);
    }

    /// <summary>A change of any single byte of body or sealed header is noticed.</summary>
    [SkippableFact]
    public virtual async Task Every_changed_byte_is_refused()
    {
        var receiver = Receiver;
        var (_, call) = Delivery(1);

        for (var at = 0; at < call.Body.Length; at++)
        {
            var changed = call.Body.ToArray();
            changed[at] ^= 1;
            await AssertRefusedAsync(receiver, call with { Body = changed }, $"byte {at} of the body was changed");
        }

        foreach (var name in call.SealedHeaders)
        {
            var value = call.Headers[name];
            for (var at = 0; at < value.Length; at++)
            {
                var letter = value[at] == 'A' ? 'B' : 'A';
                await AssertRefusedAsync(receiver, WithHeader(call, name, value[..at] + letter + value[(at + 1)..]), $"character {at} of {name} was changed");
            }
        }
    }

    /// <summary>A delivery without its signature, or with an empty one, is not genuine.</summary>
    [SkippableFact]
    public virtual async Task A_missing_signature_is_refused()
    {
        var receiver = Receiver;
        var (_, call) = Delivery(1);

        foreach (var name in call.SealedHeaders)
        {
            var without = call.Headers.Where(header => header.Key != name).ToDictionary();
            await AssertRefusedAsync(receiver, call with { Headers = without }, $"{name} was left out");
            await AssertRefusedAsync(receiver, WithHeader(call, name, ""), $"{name} was empty");
        }
    }

    /// <summary>While secrets rotate, the old and the new one pass, and a retired one does not.</summary>
    [SkippableFact]
    public virtual async Task Secrets_can_rotate()
    {
        var receiver = Receiver;
        var said = SayMany(1);

        foreach (var secret in new[] { PlatformSecret.Current, PlatformSecret.Previous })
            Assert.IsType<WebhookVerdict.Deliver>(await VerdictAsync(receiver, Call(said, secret)));
        await AssertRefusedAsync(receiver, Call(said, PlatformSecret.Retired), "a retired secret signed it");
    }

    /// <summary>An old delivery is refused where its time is signed; elsewhere its id tells the repetition. Five minutes of clock skew pass.</summary>
    [SkippableFact]
    public virtual async Task A_replay_is_refused_or_known_by_its_id()
    {
        var receiver = Receiver;
        var said = SayMany(1);
        foreach (var skew in new[] { TimeSpan.FromSeconds(-290), TimeSpan.FromSeconds(290) })
            Assert.IsType<WebhookVerdict.Deliver>(await VerdictAsync(receiver, Call(said, at: Time.GetUtcNow() + skew)));

        var old = Call(said, at: Time.GetUtcNow().AddMinutes(-10));
        if (await VerdictAsync(receiver, old) is WebhookVerdict.Deliver first)
            Assert.Equal(first.DeliveryId, Assert.IsType<WebhookVerdict.Deliver>(await VerdictAsync(receiver, old)).DeliveryId);
        else
            await AssertRefusedAsync(receiver, Call(said, at: Time.GetUtcNow().AddMinutes(10)), "it comes from the future");
    }

    /// <summary>Secrets are compared in constant time: the code that verifies reaches the comparison that has no early exit.</summary>
    [SkippableFact]
    public virtual void Comparison_is_constant_time()
    {
        var receiver = Receiver;

        Assert.True(
            CalledMethods.From(receiver.GetType(), nameof(IWebhookReceiver.Verify)).Any(ConstantTime.Accepts),
            "Verify reaches neither CryptographicOperations.FixedTimeEquals nor the check of an asymmetric signature.");
    }

    /// <summary>A delivery of many things gives as many, whatever stands between them.</summary>
    [SkippableFact]
    public virtual async Task A_batch_gives_all_its_items()
    {
        var (said, call) = Delivery(3);

        var content = await ReadAsync(call);

        Assert.Equal(said.Order(StringComparer.Ordinal), content.Interactions.Select(interaction => interaction.ExternalId).Order(StringComparer.Ordinal));
        Assert.Empty(content.Rejected);
    }

    /// <summary>One unreadable item is reported with its bytes and stops none of its siblings.</summary>
    [SkippableFact]
    public virtual async Task A_poisoned_item_does_not_stop_its_siblings()
    {
        Needs(ChannelCapabilities.Webhook);
        var said = SayMany(2);
        var call = Platform.DeliverWithNonsense(said, Time.GetUtcNow());
        Lever(call is not null, "deliver something unreadable among others");

        var content = await ReadAsync(call!);

        Assert.Equal(said.Order(StringComparer.Ordinal), content.Interactions.Select(interaction => interaction.ExternalId).Order(StringComparer.Ordinal));
        Assert.NotEmpty(content.Rejected);
    }

    /// <summary>The same delivery says the same again, also with fields nobody knows.</summary>
    [SkippableFact]
    public virtual async Task Parsing_is_deterministic_and_ignores_news()
    {
        var (said, call) = Delivery(2);
        var first = (await ReadAsync(call)).Interactions.Select(Words).ToList();

        var second = (await ReadAsync(call)).Interactions.Select(Words).ToList();

        Assert.Equal(first, second);
        if (Platform.SpeakNews())
            Assert.Equal(first, (await ReadAsync(Call(said))).Interactions.Select(Words));
    }

    /// <summary>Bytes that were never signed are refused whatever they are, without an exception.</summary>
    [SkippableFact]
    public virtual async Task Hostile_bytes_are_refused()
    {
        var receiver = Receiver;
        var (_, call) = Delivery(1);
        var random = new Random(20_260_601);

        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(0, 2_048)];
            random.NextBytes(bytes);
            await AssertRefusedAsync(receiver, call with { Body = bytes }, $"the body of round {round} is noise");
        }
    }

    private static WebhookCall WithHeader(WebhookCall call, string name, string value) =>
        call with { Headers = call.Headers.ToDictionary(header => header.Key, header => header.Key == name ? value : header.Value) };

    private async Task AssertRefusedAsync(IWebhookReceiver receiver, WebhookCall call, string why) =>
        Assert.True(await VerdictAsync(receiver, call) is WebhookVerdict.Refuse or WebhookVerdict.Answer { Status: >= 400 }, $"It passed, though {why}.");

    /// <summary>What the core comes to: it inquires where the receiver cannot tell by itself.</summary>
    private async Task<WebhookVerdict> VerdictAsync(IWebhookReceiver receiver, WebhookCall call)
    {
        var verdict = receiver.Verify(Request(call));
        return verdict is WebhookVerdict.Inquire ? await Assert.IsAssignableFrom<IWebhookInquirer>(receiver).InquireAsync(Request(call), Token) : verdict;
    }

    private (IReadOnlyList<string> Said, WebhookCall Call) Delivery(int items)
    {
        Needs(ChannelCapabilities.Webhook);
        var said = SayMany(items);
        return (said, Call(said));
    }

    private WebhookCall Call(IReadOnlyList<string> said, PlatformSecret secret = PlatformSecret.Current, DateTimeOffset? at = null)
    {
        var call = Platform.Deliver(said, secret, at ?? Time.GetUtcNow());
        Assert.True(call is not null, "The descriptor states Webhook, and the fake platform delivers nothing. Override Deliver.");
        return call;
    }

    private WebhookRequest Request(WebhookCall call) => new(
        call.Method,
        call.Query,
        call.Body,
        Time.GetUtcNow(),
        name => call.Headers.FirstOrDefault(header => name.Equals(header.Key, StringComparison.OrdinalIgnoreCase)).Value);

    private async Task<WebhookContent> ReadAsync(WebhookCall call)
    {
        var receiver = Receiver;
        var deliver = Assert.IsType<WebhookVerdict.Deliver>(await VerdictAsync(receiver, call));
        return receiver.Parse(new WebhookEnvelope(Harness.Connection, deliver.DeliveryId ?? "digest", deliver.Note, call.Body, Time.GetUtcNow()));
    }
}
