using System.Net;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a connector can be led into the host's own network, and whether a secret shows anywhere. Runs the real core around the connector.</summary>
public abstract class ConnectorPrivacySuite : ConnectorCoreSuite
{
    /// <summary>So many faults reach the connector itself, however often the core asks again and whoever else asks meanwhile.</summary>
    private const int MoreThanRepetitions = 12;

    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorPrivacySuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    /// <summary>A platform that redirects into the host's own network, however the address is written, leads nobody there.</summary>
    [SkippableFact]
    public virtual async Task Redirects_into_the_own_network_lead_nowhere()
    {
        NeedsReading();
        Lever(Platform.SpeaksHttp, "redirect");
        using var trap = new LoopbackTrap();
        var host = await ReaderAsync();
        World.Watch(trap.IsOfTheSet);
        var before = await host.StoredAsync();

        foreach (var address in trap.Addresses())
        {
            Transport.Answer(20, () => Redirect(address));
            await Record.ExceptionAsync(() => ReceiveAsync(host));
            Transport.Recover();
            await World.PassAsync(TimeSpan.FromMinutes(3)); // A breaker that opened closes.
        }

        Assert.Equal(0, trap.Visits);
        Assert.Equal(before.Count, (await host.StoredAsync()).Count);
    }

    /// <summary>An address that somebody wrote into a payload leads nobody into the host's own network.</summary>
    [SkippableFact]
    public virtual async Task Addresses_in_a_payload_lead_nowhere()
    {
        NeedsReceiving();
        using var trap = new LoopbackTrap();
        var host = World.Host().Start();
        World.Watch(trap.IsOfTheSet);
        var isEachTaken = true;
        foreach (var address in trap.Addresses())
            isEachTaken &= await NameAsync(host, address);

        Assert.Equal(0, trap.Visits);

        // A delivery whose sender lives at such an address may be refused; but for the address, and for nothing else.
        Assert.True(
            isEachTaken || await NameAsync(host, FakePlatform.PublicAddress),
            $"A delivery that names an address was refused, and one that names {FakePlatform.PublicAddress} too: the address was never looked at. Have the fake platform answer there.");
    }

    /// <summary>A platform that redirects to somebody else's server does not make the connector show its credentials there.</summary>
    [SkippableFact]
    public virtual async Task Credentials_do_not_travel_with_a_redirect()
    {
        NeedsReading();
        Lever(Platform.SpeaksHttp, "redirect");
        Skip.If(Harness.Secrets.Count == 0, "The harness names no secret.");
        var host = await ReaderAsync();
        var stranger = new Uri("https://stranger.example/here");

        Transport.Answer(1, () => Redirect(stranger));
        await Record.ExceptionAsync(() => ReceiveAsync(host));

        foreach (var call in Transport.Calls.Where(call => call.Request.RequestUri!.Host == stranger.Host))
        {
            Assert.Null(call.Request.Headers.Authorization);
            Secrets.AssertAbsent(Harness.Secrets, $"{call.Request.RequestUri} {call.Request.Headers}", "a request to a stranger");
        }
    }

    /// <summary>Through a life with every kind of failure, no secret shows in a log at the finest level, a trace, a metric, a status or an exception.</summary>
    [SkippableFact]
    public virtual async Task No_secret_is_left_behind()
    {
        Skip.If(Harness.Secrets.Count == 0, "The harness names no secret.");
        World.Evidence.Watch();
        var host = World.Host().Start();
        foreach (var fault in Enum.GetValues<PlatformFault>().Select(fault => (PlatformFault?)fault).Prepend(null))
        {
            if (fault is { } ordered)
                Faults.TryOrder(ordered, MoreThanRepetitions);
            await LiveAsync(host);
            Faults.Recover();
        }

        Platform.SayNonsense();
        Platform.ExpireCredentials();
        await LiveAsync(host);
        Platform.RevokeAccess();
        await LiveAsync(host);
        World.Evidence.Measure();

        var status = await host.StatusAsync();
        Secrets.AssertAbsent(Harness.Secrets, $"{status} {status.Failure}", "the status");
        foreach (var line in World.Evidence.Lines)
            Secrets.AssertAbsent(Harness.Secrets, line, "a log, a trace or a metric");
    }

    /// <summary>Nothing that can be reached from the connector shows a secret when it is turned into text.</summary>
    [SkippableFact]
    public virtual async Task No_secret_shows_in_any_part()
    {
        Skip.If(Harness.Secrets.Count == 0, "The harness names no secret.");
        var host = World.Host().Start();
        await LiveAsync(host);

        foreach (var part in ReachableParts.Of(host.Connector))
            Secrets.AssertAbsent(Harness.Secrets, $"{part}", $"the text of a {part.GetType().Name}");
    }

    /// <summary>Somebody names an address; answers whether the delivery was taken, where there is one.</summary>
    private async Task<bool> NameAsync(CoreHost host, Uri address)
    {
        var said = Platform.SayWithAddress(new PlatformWords("mallory", "Look at my picture", Time.GetUtcNow()), address);
        Lever(said is not null, "name an address that the connector would fetch");
        var isTaken = !Descriptor.Capabilities.HasFlag(ChannelCapabilities.Webhook) || (await World.PassWhileAsync(host.PostAsync(Delivery([said!])))).Status == 200;
        await World.PassAsync(TimeSpan.FromMinutes(3));
        return isTaken;
    }

    private static HttpResponseMessage Redirect(Uri address) => new(HttpStatusCode.Found) { Headers = { Location = address }, Content = new StringContent("") };

    private async Task<CoreHost> ReaderAsync()
    {
        var host = World.Host();
        SayMany(2);
        if (host.Connector is not IChannelPoller)
            host.Start();
        await ReceiveAsync(host);
        return host;
    }

    /// <summary>Whatever a connector does: it reads, is posted to, sends, is asked how it is; what is thrown is noted.</summary>
    private async Task LiveAsync(CoreHost host)
    {
        var said = SayMany(2);
        if (Descriptor.Capabilities.HasFlag(ChannelCapabilities.Webhook))
        {
            foreach (var secret in Enum.GetValues<PlatformSecret>())
            {
                if (Platform.Deliver(said, secret, Time.GetUtcNow()) is { } call)
                    World.Evidence.Note($"{await World.PassWhileAsync(host.PostAsync(call))}");
            }
        }

        foreach (var operation in Descriptor.Operations)
        {
            if (Harness.Message(operation.Operation, $"kit{Guid.NewGuid():N}", said[0]) is { } message)
                World.Evidence.Note($"{await World.PassWhileAsync(host.Get<Outbox>().EnqueueAsync(OutboxRequests.From(message)))}");
        }

        if (host.Connector is IChannelPoller poller)
            await NoteAsync(poller.PollAsync(ChannelCursor.Start, Token));
        if (host.Connector is IConnectionHealth health)
            await NoteAsync(health.CheckAsync(Token));
        await World.PassAsync(TimeSpan.FromMinutes(20));
        foreach (var entry in await host.OutboxAsync())
            World.Evidence.Note($"{entry}");
    }

    private async Task NoteAsync(Task call) =>
        World.Evidence.Note($"{await Record.ExceptionAsync(() => World.PassWhileAsync(Ended(call)))} {call.Exception}");

    private static Task Ended(Task call) => call.ContinueWith(_ => { }, TaskScheduler.Default);
}
