using SocialCrm.Testing.Tests.Plaza;

namespace SocialCrm.Testing.Tests;

/// <summary>The clock of a test is turned only when everything rests, however long the machine lets somebody wait.</summary>
public sealed class The_rest_of_a_world : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime time = new();
    private readonly PlazaHarness harness = new();
    private readonly FaultyTransport transport;
    private readonly CoreWorld world;

    public The_rest_of_a_world()
    {
        transport = new FaultyTransport(harness.Platform, time);
        world = new CoreWorld(harness, time, transport);
    }

    [Fact]
    public async Task A_thread_that_stands_still_in_the_middle_of_something_is_waited_for()
    {
        var start = time.GetUtcNow();
        world.Work.Mark();
        var working = Task.Run(async () =>
        {
            var instants = new List<DateTimeOffset>();
            for (var turn = 0; turn < 5; turn++)
            {
                // As a thread does that the machine takes the processor from, for many quiet turns.
                Thread.Sleep(60);
                await Task.Delay(Minute, time).ConfigureAwait(false);
                await Task.Yield();
                instants.Add(time.GetUtcNow());
            }

            return instants;
        });

        await world.PassAsync(6 * Minute);

        Assert.Equal(Enumerable.Range(1, 5).Select(turn => start + (turn * Minute)), await working.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_thread_that_is_blocked_for_good_holds_up_nothing()
    {
        using var never = new ManualResetEventSlim();
        world.Work.Mark();
        var blocked = Task.Factory.StartNew(() => never.Wait(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        await world.PassAsync(Minute);

        Assert.Equal(0, time.Waiting);
        never.Set();
        await blocked;
    }

    [Fact]
    public async Task The_clock_is_turned_by_a_minute_at_most_though_no_timer_waits()
    {
        var start = time.GetUtcNow();
        var instants = new List<DateTimeOffset>();

        await world.UntilAsync(
            () =>
            {
                instants.Add(time.GetUtcNow());
                return Task.FromResult(instants[^1] >= start + (5 * Minute));
            },
            TimeSpan.FromDays(3),
            "five minutes pass");

        Assert.Equal(Enumerable.Range(0, 6).Select(minute => start + (minute * Minute)), instants);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await world.DisposeAsync();
        transport.Dispose();
        await harness.DisposeAsync();
    }
}
