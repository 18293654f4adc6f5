using System.Diagnostics;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What outlives the hosts of a test: the folder of the store, the clock, the platform, and what was ever logged.</summary>
internal sealed class CoreWorld(ConnectorHarness harness, ManualTime time, FaultyTransport transport) : IAsyncDisposable
{
    private const int MostStandstills = 2_000;
    private const int ShortRest = 3;
    private const int LongRest = 25;

    /// <summary>So many turns nothing has changed that whoever is still at something only holds a thread and waits. A busy machine stops a thread for less.</summary>
    private const int Blocked = 250;

    /// <summary>No worker of a host waits longer before it looks again: when no timer is due sooner, one of them has not begun its next wait.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<CoreHost> hosts = [];
    private Func<Uri, bool> isWatched = _ => false;

    public ConnectorHarness Harness => harness;

    public ManualTime Time => time;

    public FaultyTransport Transport => transport;

    public string Folder { get; } = Directory.CreateTempSubdirectory("connector-").FullName;

    public Evidence Evidence { get; } = new();

    public StirCount Stirs { get; } = new();

    /// <summary>The threads that are at something which this world has begun.</summary>
    public WorkUnderWay Work { get; } = new();

    /// <summary>Another host on the same store.</summary>
    public CoreHost Host(HostFate? fate = null, ChannelWork work = ChannelWork.All)
    {
        var host = new CoreHost(this, fate ?? new HostFate(), work);
        hosts.Add(host);
        return host;
    }

    /// <summary>Sends requests to such addresses through the library's own guard rather than to the fake platform.</summary>
    public void Watch(Func<Uri, bool> isIt) => isWatched = isIt;

    public bool IsWatched(Uri? address) => address is not null && isWatched(address);

    /// <summary>Lets time pass, from one timer to the next, and each time lets everything come to rest.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        var end = time.GetUtcNow() + span;
        var standstills = 0;
        await RestAsync();
        while (time.GetUtcNow() < end)
        {
            standstills = Step(end) ? 0 : Standstill(standstills);
            await RestAsync();
        }
    }

    /// <summary>Lets time pass until something holds, and fails when it does not within so long.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, TimeSpan longest, string what)
    {
        var end = time.GetUtcNow() + longest;
        var standstills = 0;
        await RestAsync();
        while (!await holds())
        {
            Assert.True(time.GetUtcNow() < end, $"Within {longest} of the clock this did not come about: {what}");
            standstills = Step(end) ? 0 : Standstill(standstills);
            await RestAsync();
        }
    }

    /// <summary>Lets time pass until a task has ended; answers how long it took.</summary>
    public async Task<TimeSpan> PassWhileAsync(Task task)
    {
        var start = time.GetUtcNow();
        var real = Stopwatch.StartNew();
        await RestAsync(task);
        while (!task.IsCompleted)
        {
            Assert.True(real.Elapsed < Patience, "Something that was begun came to no end.");
            Step(time.GetUtcNow() + LongestStep);
            await RestAsync(task);
        }

        await task;
        return time.GetUtcNow() - start;
    }

    /// <summary>As <see cref="PassWhileAsync(Task)"/>, and answers what it brought.</summary>
    public async Task<T> PassWhileAsync<T>(Task<T> task)
    {
        await PassWhileAsync((Task)task);
        return await task;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
        Evidence.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>
    /// Waits until nobody is at anything: no call of the store or the platform is under way, no thread runs anything of this world or has only held still for
    /// <see cref="Blocked"/> turns, next to nothing is queued, and no wait begins or ends.
    /// </summary>
    /// <remarks>
    /// All of it must hold several times in a row, for between a queue and a thread something is in neither for an instant. What somebody asked for directly is
    /// waited for longer: a time-out that fires only because the machine is busy would be taken for the connector's fault.
    /// </remarks>
    private async Task RestAsync(Task? orEnded = null)
    {
        var real = Stopwatch.StartNew();
        var (quiet, still, seen) = (0, 0, -1L);
        var enough = orEnded is not null ? LongRest : harness.Platform.SpeaksHttp ? ShortRest : 3 * ShortRest;
        while (quiet < enough && orEnded is not { IsCompleted: true })
        {
            Assert.True(real.Elapsed < Patience, "The connector or the platform is busy without an end.");
            await Task.Delay(1);
            var now = ((long)time.Stirs << 32) + Stirs.Value + transport.Calls.Count + harness.Platform.Asked;
            still = now == seen && transport.Busy == 0 && hosts.TrueForAll(host => host.Fate.Busy == 0) ? still + 1 : 0;
            quiet = still > Math.Max(Blocked, enough) && ThreadPool.PendingWorkItemCount < 2 ? enough : still > 0 && ThreadPool.PendingWorkItemCount < 2 && Work.Others == 0 ? quiet + 1 : 0;
            seen = now;
        }
    }

    /// <summary>Turns the clock to the next timer, by a minute at most; false when that is now.</summary>
    private bool Step(DateTimeOffset end)
    {
        var now = time.GetUtcNow();
        var furthest = end < now + LongestStep ? end : now + LongestStep;
        var next = time.NextDueAt is { } due && due < furthest ? due : furthest;
        time.Advance(next > now ? next - now : TimeSpan.Zero);
        return next > now;
    }

    private static int Standstill(int before) =>
        before < MostStandstills ? before + 1 : throw new Xunit.Sdk.XunitException("Something begins again and again without a pause.");
}
