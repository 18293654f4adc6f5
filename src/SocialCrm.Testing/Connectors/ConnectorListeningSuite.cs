using System.Collections.Concurrent;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a listener hears what is said while it listens, and goes on without a gap after its connection broke.</summary>
public abstract class ConnectorListeningSuite : ConnectorCoreSuite
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorListeningSuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    /// <summary>What is said after the stream has caught up is heard.</summary>
    [SkippableFact]
    public virtual async Task What_is_said_meanwhile_is_heard()
    {
        var listener = Seam<IChannelListener>(ChannelCapabilities.Stream);
        var before = SayMany(2).ToList();
        var heard = new ConcurrentQueue<ChannelPage>();
        using var stop = new CancellationTokenSource();
        var listening = ListenAsync(listener, heard, stop.Token);
        await EventuallyAsync(() => Has(heard, before) || heard.Any(page => page.IsLast), "the stream catches up");

        var said = SayMany(3, "eve");
        await EventuallyAsync(() => Has(heard, said), "what is said is heard");

        await stop.CancelAsync();
        await Record.ExceptionAsync(() => listening).WaitAsync(TimeSpan.FromSeconds(5));
    }

    /// <summary>A connection that breaks ends the listening, with an exception that says so or without one.</summary>
    [SkippableFact]
    public virtual async Task A_broken_connection_ends_the_listening()
    {
        var listener = Seam<IChannelListener>(ChannelCapabilities.Stream);
        var said = SayMany(2);
        var heard = new ConcurrentQueue<ChannelPage>();
        var listening = ListenAsync(listener, heard, Token);
        await EventuallyAsync(() => Has(heard, said) || heard.Any(page => page.IsLast), "the stream catches up");

        Faults.Order(PlatformFault.Disconnect);
        var fault = await Record.ExceptionAsync(() => listening).WaitAsync(Patience);

        Assert.True(fault is null or ChannelException, $"A broken connection is a ChannelException, and was {fault?.GetType().Name}.");
    }

    /// <summary>What was said while nobody heard comes when the core listens again, once.</summary>
    [SkippableFact]
    public virtual async Task Nothing_is_missed_between_two_connections()
    {
        Needs(ChannelCapabilities.Stream);
        var host = World.Host().Start();
        var said = SayMany(2).ToList();
        await UntilStoredAsync(host, said);

        for (var round = 0; round < 5; round++)
        {
            Faults.Order(PlatformFault.Disconnect);
            Time.Advance(TimeSpan.FromSeconds(20));
            said.AddRange(SayMany(2, $"ada{round}"));
            await UntilStoredAsync(host, said);
        }

        await AssertStoredOnceAsync(host, said);
    }

    private static bool Has(IEnumerable<ChannelPage> heard, IEnumerable<string> said) =>
        said.All(heard.SelectMany(page => page.Interactions).Select(interaction => interaction.ExternalId).ToHashSet().Contains);

    private static Task ListenAsync(IChannelListener listener, ConcurrentQueue<ChannelPage> heard, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            await foreach (var page in listener.ListenAsync(ChannelCursor.Start, cancellationToken))
                heard.Enqueue(page);
        },
        CancellationToken.None);

    private static async Task EventuallyAsync(Func<bool> holds, string what)
    {
        for (var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds; !holds();)
        {
            Assert.True(Environment.TickCount64 < deadline, $"This did not come about: {what}.");
            await Task.Delay(5);
        }
    }
}
