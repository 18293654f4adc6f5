namespace SocialCrm.Testing;

/// <summary>Lets many threads do something at the same moment.</summary>
internal static class Race
{
    public const int Threads = 16;

    /// <summary>Starts every act on a thread of its own, all behind one barrier; answers what each gave.</summary>
    public static async Task<IReadOnlyList<T>> RunAsync<T>(int threads, Func<int, Task<T>> act)
    {
        using var barrier = new Barrier(threads);
        var running = Enumerable.Range(0, threads).Select(number => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                return act(number);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()).ToList();
        return await Task.WhenAll(running);
    }
}
