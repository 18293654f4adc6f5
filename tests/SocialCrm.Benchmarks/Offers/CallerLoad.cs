using System.Collections.Concurrent;
using System.Diagnostics;

namespace SocialCrm.Benchmarks.Offers;

/// <summary>Callers who ask for a time, and how long each had to wait.</summary>
internal static class CallerLoad
{
    /// <summary>So many callers, each of whom asks again as soon as they are answered.</summary>
    /// <param name="callers">How many.</param>
    /// <param name="length">For how long.</param>
    /// <param name="ask">Asks once; is given a number that no other call has.</param>
    public static async Task<LoadResult> ClosedAsync(int callers, TimeSpan length, Func<int, Task> ask)
    {
        var waits = new ConcurrentBag<double>();
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                var asked = Stopwatch.GetTimestamp();
                await ask(Interlocked.Increment(ref next));
                waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        })));
        return new LoadResult(waits.Count, Stopwatch.GetElapsedTime(start).TotalSeconds, waits);
    }

    /// <summary>Calls that come at a rate, whether those before are answered or not; each waits from the moment at which it was due.</summary>
    /// <param name="rate">Calls a second.</param>
    /// <param name="length">For how long.</param>
    /// <param name="ask">Asks once; is given a number that no other call has.</param>
    public static async Task<LoadResult> OpenAsync(double rate, TimeSpan length, Func<int, Task> ask)
    {
        var waits = new ConcurrentBag<double>();
        var pending = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        var count = (int)(rate * length.TotalSeconds);
        for (var number = 0; number < count;)
        {
            var due = (int)Math.Min(count, Stopwatch.GetElapsedTime(start).TotalSeconds * rate);
            for (; number < due; number++)
                pending.Add(AskAsync(number));
            await Task.Delay(1);
        }

        await Task.WhenAll(pending);
        return new LoadResult(waits.Count, Stopwatch.GetElapsedTime(start).TotalSeconds, waits);

        async Task AskAsync(int number)
        {
            await Task.Yield();
            await ask(number);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds - (number / rate * 1_000));
        }
    }
}
