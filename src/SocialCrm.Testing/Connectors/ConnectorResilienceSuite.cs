using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether reading and signing in stand what platforms do to them: throttling, errors, expiry, revoked access, a stop in the middle, another clock. Runs the real core around the connector.</summary>
public abstract class ConnectorResilienceSuite : ConnectorCoreSuite
{
    private const int MostKnocksAnHour = 8;
    private const int AtOnce = 8;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorResilienceSuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    /// <summary>A platform that asks to wait is not asked before, and then everything comes.</summary>
    [SkippableFact]
    public virtual async Task Throttling_is_obeyed()
    {
        var host = await ReaderAsync();
        await World.PassWhileAsync(host.StopAsync());
        var before = Transport.Calls.Count;
        Faults.Order(PlatformFault.Throttling);
        var said = SayMany(3, "eve");

        var next = World.Host().Start();
        await UntilStoredAsync(next, said);

        ThrottledCalls.AssertKept([.. Transport.Calls.Skip(before)], PlatformFaults.Wait);
    }

    /// <summary>Errors, silence and nonsense of the platform are asked again, and nothing is missing in the end.</summary>
    [SkippableFact]
    public virtual async Task Reading_is_tried_again()
    {
        var host = await ReaderAsync();
        var said = new List<string>();
        foreach (var fault in new[] { PlatformFault.ServerError, PlatformFault.Silence, PlatformFault.Gibberish, PlatformFault.Disconnect })
        {
            Faults.TryOrder(fault, 2);
            Time.Advance(TimeSpan.FromMinutes(1));
            said.AddRange(SayMany(2, $"{fault}"));
            await UntilStoredAsync(host, said);
            Faults.Recover();
        }

        await AssertStoredOnceAsync(host, said);
    }

    /// <summary>Many calls that find their credentials expired get new ones by one request.</summary>
    [SkippableFact]
    public virtual async Task A_refresh_serves_everybody()
    {
        var (host, ask) = await SignedInAsync();
        Lever(Platform.ExpireCredentials(), "let credentials expire");
        var given = Platform.CredentialsGiven;
        Skip.If(given == 0, "The fake platform does not count the credentials that it hands out.");

        Transport.Linger = TimeSpan.FromMilliseconds(40); // So that all of them find theirs expired before the first has new ones.
        await World.PassWhileAsync(Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => ask(host)))));

        Assert.Equal(1, Platform.CredentialsGiven - given);
    }

    /// <summary>A host that dies before new credentials are stored has not used them.</summary>
    [SkippableFact]
    public virtual async Task New_credentials_are_stored_before_they_are_used()
    {
        var (host, ask) = await SignedInAsync();
        NeedsRotation();
        var given = Platform.CredentialsGiven;
        host.Fate.DieIn("before ICredentialStore.ReplaceAsync");

        var asking = ask(host);
        await World.UntilAsync(() => Task.FromResult(host.Fate.IsDead || asking.IsCompleted), Hour, "credentials are refreshed");

        Assert.DoesNotContain(Transport.Calls, call => call.CredentialsGiven > given);
    }

    /// <summary>Another host goes on with the credentials that a dead one stored.</summary>
    [SkippableFact]
    public virtual async Task Stored_credentials_outlive_the_host()
    {
        var (host, ask) = await SignedInAsync();
        NeedsRotation();
        host.Fate.DieIn("after ICredentialStore.ReplaceAsync");
        var asking = ask(host);
        await World.UntilAsync(() => Task.FromResult(host.Fate.IsDead || asking.IsCompleted), Hour, "credentials are refreshed");
        var given = Platform.CredentialsGiven;

        await World.PassAsync(TimeSpan.FromMinutes(2));
        await World.PassWhileAsync(ask(World.Host()));

        Assert.Equal(given, Platform.CredentialsGiven);
    }

    /// <summary>Access that was revoked asks for a person, and the platform is left alone meanwhile.</summary>
    [SkippableFact]
    public virtual async Task Revoked_access_is_left_alone()
    {
        Skip.IfNot(IsRead || Descriptor.Operations.Count > 0, $"{Descriptor.DisplayName} asks its platform nothing.");
        var host = World.Host().Start();
        var said = SayMany(1)[0];
        await World.PassAsync(TimeSpan.FromMinutes(10));
        var usual = Faults.Asked;
        await World.PassAsync(Hour);
        usual = Faults.Asked - usual;
        Lever(Platform.RevokeAccess(), "revoke access");
        if (Descriptor.Operations.Select(operation => Harness.Message(operation.Operation, "Locked out", said)).FirstOrDefault(message => message is not null) is { } message)
            await host.Get<Outbox>().EnqueueAsync(OutboxRequests.From(message));
        var needsSomebody = false;
        await World.UntilAsync(async () => needsSomebody |= (await host.StatusAsync()).NeedsReauthorization, Hour + Longest, "the status says that somebody must sign in again");

        for (var hour = 1; hour <= 4; hour++)
        {
            var (asked, calls) = (Faults.Asked, Transport.Calls.Count);
            await World.PassAsync(Hour);
            var isRead = (await host.StatusAsync()).Condition == ConnectionCondition.Working;

            Assert.InRange(Transport.Calls.Skip(calls).Count(call => call.IsRefused), 0, MostKnocksAnHour);
            Assert.InRange(Faults.Asked - asked, 0, MostKnocksAnHour + (isRead ? usual * 2 : 0));
        }
    }

    /// <summary>A read that is cancelled ends.</summary>
    [SkippableFact]
    public virtual async Task Cancelling_ends_a_read()
    {
        NeedsReading();
        Faults.Order(PlatformFault.Silence, 50);
        using var cancelling = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            await foreach (var page in PageReading.Of(Connector, ChannelCursor.Start, cancelling.Token))
                Assert.NotNull(page);
        });
        await Task.Delay(50, CancellationToken.None);

        await cancelling.CancelAsync();

        Assert.True(await Task.WhenAny(reading, Task.Delay(Moment)) == reading, $"The read was cancelled, and went on for {Moment}.");
        await Record.ExceptionAsync(() => reading);
    }

    /// <summary>A host that is told to stop while its platform hangs is gone within five seconds, and the next one finds everything that was acknowledged.</summary>
    [SkippableFact]
    public virtual async Task Stopping_in_the_middle_loses_nothing()
    {
        NeedsReceiving();
        var host = World.Host().Start();
        var said = SayMany(4);
        if (Descriptor.Capabilities.HasFlag(ChannelCapabilities.Webhook))
            await PostAsync(host, said);
        else
            Faults.TryOrder(PlatformFault.Silence, 3);
        if (IsRead)
            _ = Task.Run(() => host.Inbox.ReceiveAsync(Harness.Connection).ContinueWith(ended => ended.Exception, TaskScheduler.Default));

        Assert.InRange(await World.PassWhileAsync(host.StopAsync()), TimeSpan.Zero, Moment);

        Faults.Recover();
        var next = World.Host().Start();
        await UntilStoredAsync(next, said);
        await AssertStoredOnceAsync(next, said);
    }

    /// <summary>A platform whose clock is five minutes ahead is read like any other.</summary>
    [SkippableFact]
    public virtual Task A_clock_ahead_is_tolerated() => AssertReadAsync(TimeSpan.FromMinutes(5));

    /// <summary>A platform whose clock is five minutes behind is read like any other.</summary>
    [SkippableFact]
    public virtual Task A_clock_behind_is_tolerated() => AssertReadAsync(TimeSpan.FromMinutes(-5));

    private async Task AssertReadAsync(TimeSpan skew)
    {
        NeedsReceiving();
        var host = World.Host().Start();
        var said = new List<string>();
        for (var round = 0; round < 4; round++)
        {
            string[] fresh = [.. Enumerable.Range(0, 3).Select(at => Platform.Say(new PlatformWords($"ada{at}", $"Round {round}, Nr. {at}", Time.GetUtcNow() + skew - (at * TimeSpan.FromSeconds(20)))))];
            said.AddRange(fresh);
            if (!IsRead)
                await PostAsync(host, fresh);
            await UntilStoredAsync(host, said);
            await World.PassAsync(TimeSpan.FromMinutes(2));
        }

        await AssertStoredOnceAsync(host, said);
    }

    /// <summary>A host that has read something and goes on reading.</summary>
    private async Task<CoreHost> ReaderAsync()
    {
        NeedsReading();
        var host = World.Host().Start();
        await UntilStoredAsync(host, SayMany(2));
        return host;
    }

    /// <summary>A host that has signed in and does nothing by itself, and something to ask the platform.</summary>
    private async Task<(CoreHost Host, Func<CoreHost, Task> Ask)> SignedInAsync()
    {
        SayMany(2);
        var host = World.Host();
        var ask = Ask(host.Connector);
        Skip.If(ask is null, $"{Descriptor.DisplayName} asks its platform nothing that can be asked several times at once.");
        await World.PassWhileAsync(ask!(host));
        // What is refused right after it was given was revoked; these are to grow old.
        Time.Advance(TimeSpan.FromMinutes(5));
        return (host, ask);
    }

    private static Func<CoreHost, Task>? Ask(IChannelConnector connector) => connector switch
    {
        IChannelPoller => host => ((IChannelPoller)host.Connector).PollAsync(ChannelCursor.Start, Token),
        IConnectionHealth => host => ((IConnectionHealth)host.Connector).CheckAsync(Token),
        _ => null,
    };

    private void NeedsRotation()
    {
        Skip.IfNot(Connector is IConnectionAuth, $"The core keeps no credentials for {Descriptor.DisplayName}.");
        Lever(Platform.ExpireCredentials(), "let credentials expire");
        Skip.If(Platform.CredentialsGiven == 0, "The fake platform does not count the credentials that it hands out.");
    }
}
