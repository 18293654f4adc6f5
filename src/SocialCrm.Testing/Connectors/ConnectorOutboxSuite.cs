using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether what the company says goes out once through the real outbox, whatever goes wrong, and does not come back as something that people said.</summary>
public abstract class ConnectorOutboxSuite : ConnectorCoreSuite
{
    private const int MostDeaths = 40;

    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorOutboxSuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    private int asked;

    /// <summary>How many messages are sent among faults. Default 200; fewer only where the fake takes long over each, with the reason beside it.</summary>
    protected virtual int GeneratedCases => 200;

    /// <summary>A message of every operation goes out once, and asking for it again sends nothing more.</summary>
    [SkippableFact]
    public virtual async Task A_message_goes_out_once()
    {
        var (host, said) = await SenderAsync();
        foreach (var request in Requests(said))
        {
            var entry = await EnqueueAsync(host, request);
            await UntilSettledAsync(host);
            var again = await EnqueueAsync(host, request);

            Assert.Equal(entry.Message.Id, again.Message.Id);
            Assert.Equal(OutboxState.Accepted, again.State);
            Assert.Equal(1, Arrivals(request));
        }
    }

    /// <summary>A text that is one unit longer than the descriptor states is refused before the platform is asked, whatever its characters are made of.</summary>
    [SkippableFact]
    public virtual async Task A_text_above_a_limit_is_refused_unasked()
    {
        var (host, said) = await SenderAsync();
        var messages = LimitTexts.Messages(Descriptor, (operation, text) => Harness.Message(operation, text, said));
        var before = Faults.Asked;
        foreach (var (message, _) in messages)
        {
            var outcome = await World.PassWhileAsync(host.Get<Outbox>().EnqueueAsync(OutboxRequests.From(message with { Text = "too long" }) with { Text = message.Text + "a" }));

            Assert.Equal(OutboxRefusal.TooLong, Assert.IsType<OutboxOutcome.Refused>(outcome).Reason);
        }

        await World.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(before, Faults.Asked);
    }

    /// <summary>An answer that was lost is followed up by the operation's class: repeated or looked up without a double, or left as unknown for ever.</summary>
    [SkippableFact]
    public virtual Task A_lost_answer_is_followed_up_by_class() => AssertFollowedUpAsync(PlatformFault.LostAnswer);

    /// <summary>A platform that does not answer in time is followed up by the operation's class.</summary>
    [SkippableFact]
    public virtual Task A_time_out_is_followed_up_by_class() => AssertFollowedUpAsync(PlatformFault.Silence);

    /// <summary>An error of the platform is followed up by the operation's class.</summary>
    [SkippableFact]
    public virtual Task An_error_of_the_server_is_followed_up_by_class() => AssertFollowedUpAsync(PlatformFault.ServerError);

    /// <summary>A message that the platform asks to wait with goes out after its time, and nothing is asked before.</summary>
    [SkippableFact]
    public virtual async Task A_throttled_message_waits_its_time()
    {
        var (host, said) = await SenderAsync();
        foreach (var request in Requests(said))
        {
            var before = Transport.Calls.Count;
            Faults.Order(PlatformFault.Throttling);
            await EnqueueAsync(host, request);
            await UntilSettledAsync(host);

            Assert.Equal(1, Arrivals(request));
            ThrottledCalls.AssertKept([.. Transport.Calls.Skip(before)], PlatformFaults.Wait);
            Faults.Recover();
        }
    }

    /// <summary>Many messages among lost answers, errors, silence and throttling: none arrives twice, and none is said to have arrived that did not.</summary>
    [SkippableFact]
    public virtual async Task Whatever_goes_wrong_nothing_goes_out_twice()
    {
        var (host, said) = await SenderAsync();
        var random = new Random(20_260_601);
        PlatformFault?[] faults = [null, null, null, PlatformFault.LostAnswer, PlatformFault.LostAnswer, PlatformFault.ServerError, PlatformFault.Silence, PlatformFault.Throttling];
        var requests = new List<OutboxRequest>();
        while (requests.Count < GeneratedCases)
        {
            var request = Requests(said) is var each ? each[random.Next(each.Count)] : null!;
            Faults.Recover();
            if (faults[random.Next(faults.Length)] is { } fault)
                Faults.TryOrder(fault);
            requests.Add(request);
            await EnqueueAsync(host, request);
            await World.PassAsync(TimeSpan.FromSeconds(random.Next(0, 30)));
        }

        Faults.Recover();
        await UntilSettledAsync(host);

        foreach (var request in requests)
            await AssertTrueAsync(host, request);
    }

    /// <summary>A host dies at one step of sending after the other, each time another one goes on, and nothing is sent twice.</summary>
    [SkippableFact]
    public virtual async Task A_kill_at_any_step_sends_nothing_twice()
    {
        var (signedIn, said) = await SenderAsync();
        await World.PassWhileAsync(signedIn.StopAsync());
        var requests = new List<OutboxRequest>();
        foreach (var operation in Enumerable.Range(0, Requests(said).Count))
        {
            var unhurt = World.Host(work: ChannelWork.Send);
            requests.Add(await LiveAsync(unhurt, Requests(said)[operation]));
            foreach (var step in unhurt.Fate.Steps.Take(MostDeaths))
                requests.Add(await LiveAsync(World.Host(new HostFate(step), ChannelWork.Send), Requests(said)[operation]));
        }

        var last = World.Host(work: ChannelWork.Send).Start();
        foreach (var request in requests)
            await EnqueueAsync(last, request);
        await UntilSettledAsync(last);
        foreach (var request in requests)
            await AssertTrueAsync(last, request);
    }

    /// <summary>What the company said does not come back as something that people said.</summary>
    [SkippableFact]
    public virtual async Task Own_words_do_not_come_back()
    {
        NeedsReceiving();
        var (host, said) = await SenderAsync(ChannelWork.All);
        foreach (var request in Requests(said))
        {
            await EnqueueAsync(host, request);
            await UntilSettledAsync(host);

            await EchoAsync(host, Arrived(request));

            await AssertNoEchoAsync(host, request);
        }
    }

    /// <summary>Nor when it comes back before the answer to it does.</summary>
    [SkippableFact]
    public virtual async Task Own_words_do_not_come_back_before_the_answer()
    {
        NeedsReceiving();
        Lever(Platform.SpeaksHttp, "hold an answer back");
        var (host, said) = await SenderAsync(ChannelWork.All);
        foreach (var request in Requests(said))
        {
            var held = Transport.HoldAnswer();
            await EnqueueAsync(host, request);
            await World.UntilAsync(() => Task.FromResult(held.HasArrived && Arrivals(request) == 1), TimeSpan.FromSeconds(10), "the message arrives, while its answer is on the way");

            await EchoAsync(host, Arrived(request));
            held.Release();
            await UntilSettledAsync(host);

            Assert.Equal(1, Arrivals(request));
            await AssertNoEchoAsync(host, request);
        }
    }

    /// <summary>One life: it ends by death, or when the message has gone out.</summary>
    private async Task<OutboxRequest> LiveAsync(CoreHost host, OutboxRequest request)
    {
        host.Start();
        var enqueueing = host.Get<Outbox>().EnqueueAsync(request);
        await World.UntilAsync(async () => host.Fate.IsDead || (enqueueing.IsCompleted && await IsSettledAsync(host)), TimeSpan.FromDays(1), "the host dies, or sends");
        host.Fate.Die();
        return request;
    }

    private async Task AssertFollowedUpAsync(PlatformFault fault)
    {
        var (host, said) = await SenderAsync();
        foreach (var request in Requests(said))
        {
            Faults.Order(fault);
            await EnqueueAsync(host, request);
            await UntilSettledAsync(host);
            Faults.Recover();
            await World.PassAsync(TimeSpan.FromMinutes(30));

            await AssertTrueAsync(host, request);
        }
    }

    /// <summary>A host that sends, signed in, and something that was said to it.</summary>
    private async Task<(CoreHost Host, string Said)> SenderAsync(ChannelWork work = ChannelWork.Send)
    {
        Skip.If(Descriptor.Operations.Count == 0, $"{Descriptor.DisplayName} sends nothing.");
        var receiving = World.Host().Start();
        var said = Receives ? await SayToAsync(receiving, 1) : SayMany(1);
        if (Receives)
            await UntilStoredAsync(receiving, said);
        await World.PassWhileAsync(receiving.StopAsync());
        var host = World.Host(work: work).Start();
        var first = Requests(said[0]);
        Assert.True(first.Count > 0, "The harness makes no message of any operation that the descriptor states.");
        await EnqueueAsync(host, first[0]);
        await UntilSettledAsync(host);
        return (host, said[0]);
    }

    /// <summary>A message of every operation, each with words of its own.</summary>
    private List<OutboxRequest> Requests(string said) =>
        [.. Descriptor.Operations.Select(operation => Harness.Message(operation.Operation, $"kit{++asked:D5}", said)).OfType<OutboundMessage>().Select(OutboxRequests.From)];

    private async Task<OutboxEntry> EnqueueAsync(CoreHost host, OutboxRequest request)
    {
        var outcome = await World.PassWhileAsync(host.Get<Outbox>().EnqueueAsync(request));
        return Assert.IsType<OutboxOutcome.Enqueued>(outcome).Entry;
    }

    private Task UntilSettledAsync(CoreHost host) => World.UntilAsync(() => IsSettledAsync(host), TimeSpan.FromDays(3), "no message waits any more");

    private static async Task<bool> IsSettledAsync(CoreHost host) => (await host.StatusAsync()).Counts.Outbox == 0;

    private int Arrivals(OutboxRequest request) => Platform.Arrived.Count(arrived => arrived.Text.Contains(request.Text, StringComparison.Ordinal));

    private ArrivedMessage Arrived(OutboxRequest request) => Platform.Arrived.Single(arrived => arrived.Text.Contains(request.Text, StringComparison.Ordinal));

    /// <summary>The outbox says what became of the message.</summary>
    private async Task AssertTrueAsync(CoreHost host, OutboxRequest request)
    {
        var state = (await host.OutboxAsync()).Single(entry => entry.Message.Text == request.Text).State;
        var arrivals = Arrivals(request);
        var idempotency = Descriptor.Operations.Single(operation => operation.Operation == request.Operation).Idempotency;

        var isTrue = state switch
        {
            OutboxState.Accepted => arrivals == 1,
            OutboxState.Unknown => idempotency == SendIdempotency.None && arrivals <= 1,
            _ => false,
        };
        Assert.True(isTrue, $"{request.Operation} is of the class {idempotency}; it arrived {arrivals} times, and the outbox says {state}.");
    }

    private async Task EchoAsync(CoreHost host, ArrivedMessage arrived)
    {
        var echo = Harness.Echo(arrived, Time.GetUtcNow());
        Skip.If(echo is null, "Nothing that the connector sends comes back.");
        if (Descriptor.Capabilities.HasFlag(ChannelCapabilities.Webhook) && Platform.Deliver([echo!], PlatformSecret.Current, Time.GetUtcNow()) is { } call)
            Assert.Equal(200, (await World.PassWhileAsync(host.PostAsync(call))).Status);
        if (IsRead)
            await ReceiveAsync(host);
    }

    private async Task AssertNoEchoAsync(CoreHost host, OutboxRequest request)
    {
        await World.UntilAsync(async () => (await host.StatusAsync()).Counts is { Envelopes: 0, Undispatched: 0 }, Longest, "everything that came is read");
        bool IsEcho(Interaction interaction) => (interaction.Text ?? "").Contains(request.Text, StringComparison.Ordinal);

        Assert.DoesNotContain(await host.StoredAsync(), IsEcho);
        Assert.DoesNotContain(host.Heard.All, IsEcho);
    }
}
