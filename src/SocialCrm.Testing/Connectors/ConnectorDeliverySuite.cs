using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether everything that people say has one effect, however it comes, and whatever dies meanwhile. Runs the real core around the connector.</summary>
public abstract class ConnectorDeliverySuite : ConnectorCoreSuite
{
    private const int Cases = 200;
    private const int MostDeaths = 40;

    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorDeliverySuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    /// <summary>Things said late, of one instant, and read more than once are each stored once: two hundred generated cases.</summary>
    [SkippableFact]
    public virtual async Task Reading_again_and_late_has_one_effect()
    {
        NeedsReading();
        var random = new Random(20_260_601);
        var host = World.Host(work: ChannelWork.Receive | ChannelWork.Dispatch);
        if (host.Connector is not IChannelPoller)
            host.Start();
        var said = new List<string>();

        for (var round = 0; round < Cases; round++)
        {
            Time.Advance(TimeSpan.FromSeconds(random.Next(0, 30)));
            for (var left = random.Next(1, 4); left > 0; left--)
                said.Add(Platform.Say(new PlatformWords($"ada{random.Next(3)}", $"Nr. {said.Count}: \u201e冰淇淋\u201c", Time.GetUtcNow().AddMilliseconds(-random.Next(0, 1_000)))));
            await ReceiveAsync(host);
            if (random.Next(3) == 0)
                await ReceiveAsync(host);
        }

        if (host.Connector is IChannelPoller)
            host.Start();
        await UntilStoredAsync(host, said);
        await AssertStoredOnceAsync(host, said);
        await AssertHeardOnceAsync(host, said);
    }

    /// <summary>Deliveries that come twice, late and in any order, also mixed with others, are each stored once: two hundred generated cases.</summary>
    [SkippableFact]
    public virtual async Task Deliveries_twice_late_and_in_any_order_have_one_effect()
    {
        Needs(ChannelCapabilities.Webhook);
        var random = new Random(20_260_601);
        var host = World.Host().Start();
        var said = new List<string>();

        for (var round = 0; round < Cases; round++)
        {
            var fresh = SayMany(random.Next(1, 4), $"ada{random.Next(3)}");
            said.AddRange(fresh);
            var old = said.Skip(random.Next(said.Count)).Take(random.Next(0, 2));
            List<string> told = [.. fresh.Concat(old).Distinct().OrderBy(_ => random.Next())];
            var calls = new[] { Delivery(told), Delivery([told[0]]) }.SelectMany(call => Enumerable.Repeat(call, random.Next(1, 3))).ToArray();
            random.Shuffle(calls);
            foreach (var call in calls)
                Assert.Equal(200, (await World.PassWhileAsync(host.PostAsync(call))).Status);
        }

        await UntilStoredAsync(host, said);
        await World.UntilAsync(async () => (await host.StatusAsync()).Counts.Envelopes == 0, Longest, "every delivery is read");
        await AssertStoredOnceAsync(host, said);
        await AssertHeardOnceAsync(host, said);
    }

    /// <summary>What came by webhook and is read as well is the same thing.</summary>
    [SkippableFact]
    public virtual async Task Pushed_and_read_is_one()
    {
        NeedsReading();
        Needs(ChannelCapabilities.Webhook);
        var host = World.Host().Start();
        var said = SayMany(6);

        await PostAsync(host, [.. said.Take(3)]);
        await UntilStoredAsync(host, said);
        await PostAsync(host, said);
        await World.UntilAsync(async () => (await host.StatusAsync()).Counts.Envelopes == 0, Longest, "every delivery is read");
        await AssertStoredOnceAsync(host, said);
        await AssertHeardOnceAsync(host, said);
    }

    /// <summary>A host dies at one step of reading after the other - there and back of every call of the store and the network -, each time another one goes on, and nothing is lost or stored twice.</summary>
    [SkippableFact]
    public virtual Task A_kill_at_any_step_of_reading_loses_and_doubles_nothing()
    {
        NeedsReading();
        return AssertSurvivedAsync(isPosted: false);
    }

    /// <summary>The same for deliveries: what was not acknowledged comes again, and what was is not lost.</summary>
    [SkippableFact]
    public virtual Task A_kill_at_any_step_of_a_delivery_loses_and_doubles_nothing()
    {
        Needs(ChannelCapabilities.Webhook);
        return AssertSurvivedAsync(isPosted: true);
    }

    /// <summary>What the store could not take comes again, and is stored then.</summary>
    [SkippableFact]
    public virtual async Task What_the_store_could_not_take_comes_again()
    {
        NeedsReceiving();
        var host = World.Host().Start();
        var said = new List<string>();
        foreach (var step in new[] { "before IInteractionStore.AppendAsync", "after IInteractionStore.AppendAsync", "before IDispatchStore.CompleteAsync" })
        {
            host.Fate.FailIn(step);
            said.AddRange(await SayToAsync(host, 2, step.Split('.')[1]));
            await UntilStoredAsync(host, said);
        }

        await AssertStoredOnceAsync(host, said);
    }

    /// <summary>The cursor comes back from the store as it was, and another host goes on from it.</summary>
    [SkippableFact]
    public virtual async Task The_cursor_comes_back_from_the_store()
    {
        NeedsReading();
        var first = World.Host().Start();
        var said = SayMany(5).ToList();
        await UntilStoredAsync(first, said);
        await World.PassWhileAsync(first.StopAsync());
        var cursor = await first.Inbox.ReadCursorAsync(Harness.Connection);

        var second = World.Host();
        Assert.Equal(cursor, await second.Inbox.ReadCursorAsync(Harness.Connection));
        second.Start();
        Time.Advance(TimeSpan.FromMinutes(1));
        said.AddRange(SayMany(2, "eve"));
        await UntilStoredAsync(second, said);

        Assert.False(cursor.IsStart);
        await AssertStoredOnceAsync(second, said);
    }

    /// <summary>A cursor that an earlier version left in the store is gone on from.</summary>
    [SkippableFact]
    public virtual async Task An_older_cursor_in_the_store_is_gone_on_from()
    {
        NeedsReading();
        Lever(Harness.OlderCursor is not null, "name a cursor of an earlier version");
        var host = World.Host();
        var step = new IntakeProgress(await host.Inbox.ReadCursorAsync(Harness.Connection), Harness.OlderCursor!.Value);
        await host.Get<IInteractionStore>().AppendAsync(new IntakeBatch(Harness.Connection, [], [], [], step, Time.GetUtcNow()), Token);
        var said = SayMany(3);

        host.Start();
        await UntilStoredAsync(host, said);

        await AssertStoredOnceAsync(host, said);
    }

    private async Task AssertSurvivedAsync(bool isPosted)
    {
        var said = new List<string>();
        var heard = new List<string>();
        var owed = isPosted ? new List<string>() : null;
        var unhurt = World.Host();
        await LiveAsync(unhurt, said, owed);
        foreach (var step in unhurt.Fate.Steps.Take(MostDeaths))
        {
            var host = World.Host(new HostFate(step));
            await LiveAsync(host, said, owed);
            heard.AddRange(host.Heard.All.Select(interaction => interaction.ExternalId));
        }

        var last = World.Host().Start();
        if (owed is not null)
            await PostAsync(last, [.. said.TakeLast(2).Union(owed)]);
        await UntilStoredAsync(last, said);
        await World.UntilAsync(async () => (await last.StatusAsync()).Counts is { Undispatched: 0, Envelopes: 0 }, Longest, "the handlers are told of everything");
        heard.AddRange(unhurt.Heard.All.Concat(last.Heard.All).Select(interaction => interaction.ExternalId));
        await AssertStoredOnceAsync(last, said);
        Assert.Empty(said.Except(heard));
    }

    /// <summary>One life: it ends by death, or when all that was said has arrived. What is owed is what no host has acknowledged; the platform delivers it again, beside some that were.</summary>
    private async Task LiveAsync(CoreHost host, List<string> said, List<string>? owed)
    {
        host.Start();
        var news = SayMany(2, $"ada{said.Count}");
        said.AddRange(news);
        owed?.AddRange(news);
        var posting = owed is null ? null : host.PostAsync(Delivery([.. said.TakeLast(4).Union(owed)]));
        await World.UntilAsync(async () => host.Fate.IsDead || (posting?.IsCompleted != false && await IsDoneAsync(host, said)), Longest, "the host dies, or comes to an end with everything");
        host.Fate.Die();
        if (posting is { IsCompletedSuccessfully: true } && (await posting).Status == 200)
            owed?.Clear();
    }

    private static async Task<bool> IsDoneAsync(CoreHost host, List<string> said)
    {
        var stored = (await host.StoredAsync()).Select(interaction => interaction.ExternalId).ToHashSet();
        var counts = (await host.StatusAsync()).Counts;
        return said.All(stored.Contains) && counts is { Undispatched: 0, Envelopes: 0 };
    }

    private async Task AssertHeardOnceAsync(CoreHost host, IReadOnlyCollection<string> said)
    {
        await World.UntilAsync(() => Task.FromResult(host.Heard.All.Count >= said.Count), Longest, "the handlers are told of everything");

        Assert.Equal(said.Order(StringComparer.Ordinal), host.Heard.All.Select(interaction => interaction.ExternalId).Where(said.Contains).Order(StringComparer.Ordinal));
    }
}
