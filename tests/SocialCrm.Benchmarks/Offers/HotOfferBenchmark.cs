using SocialCrm.Offers;

namespace SocialCrm.Benchmarks.Offers;

/// <summary>512 callers on one offer at once, against inserts written by hand, 64 to a transaction, and against a transaction with a row lock for each grant.</summary>
internal static class HotOfferBenchmark
{
    public const int People = 100_000;

    private const int Callers = 512;
    private const int Batch = 64;

    /// <summary>As many as a pool usually has; more only queue at the row.</summary>
    private const int Lockers = 32;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var folder = Directory.CreateTempSubdirectory("socialcrm-hot-").FullName;
        var length = TimeSpan.FromSeconds(arguments.Number("seconds", 5));
        try
        {
            await using var stage = await OfferStage.OpenAsync(arguments, folder, People);
            await using var other = await OfferStage.OpenAsync(arguments, folder, People);
            await using var byHand = Open(other);
            var desk = stage.Desk;
            var (asked, written) = (0, 0);
            await CallerLoad.ClosedAsync(Callers, TimeSpan.FromSeconds(1), _ => AskAsync(desk, Interlocked.Increment(ref asked)));

            var ours = new List<LoadResult>();
            var batched = new List<double>();
            var locked = new List<double>();
            for (var round = 0; round < arguments.Rounds; round++)
            {
                ours.Add(await CallerLoad.ClosedAsync(Callers, length, _ => AskAsync(desk, Interlocked.Increment(ref asked))));
                batched.Add(Batch * (await CallerLoad.ClosedAsync(1, length, _ =>
                {
                    var first = Interlocked.Add(ref written, Batch) - Batch;
                    return byHand.GrantAsync([.. Enumerable.Range(first, Batch)]);
                })).Rate);
                locked.Add((await CallerLoad.ClosedAsync(
                    arguments.Store == "sqlite" ? 1 : Lockers, length, _ => byHand.GrantLockedAsync(Interlocked.Increment(ref written)))).Rate);
                await Console.Error.WriteLineAsync($"ours {ours[^1].Rate:n0}/s, p99 {ours[^1].P99:n1} ms; by hand {batched[^1]:n0}/s; row lock {locked[^1]:n0}/s");
            }

            var rate = ChildProcess.Median(ours.Select(load => load.Rate));
            var open = await CallerLoad.OpenAsync(rate / 2, length, _ => AskAsync(desk, Interlocked.Increment(ref asked)));
            new BenchmarkResult
            {
                Verb = "hot-offer",
                Store = arguments.Store,
                Scale = asked,
                Seconds = ours.Sum(load => load.Seconds),
                Rate = rate,
                Unit = "grants/s",
                PeakBytes = ChildProcess.PeakBytes(),
                Baseline = "the same rows by hand, 64 to a transaction; a transaction with a row lock for each",
                BaselineRate = ChildProcess.Median(batched),
                Ratio = ChildProcess.Median(ours.Zip(batched, (load, hand) => load.Rate / hand)),
                RatioBatched = ChildProcess.Median(ours.Zip(batched, (load, hand) => load.Rate / hand)),
                RatioRowLock = ChildProcess.Median(ours.Zip(locked, (load, hand) => load.Rate / hand)),
                P99Ms = ChildProcess.Median(ours.Select(load => load.P99)),
                P99AllowedMs = 3_000 * Callers / rate,
                P99HalfLoadMs = open.P99,
            }.Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static IOfferBaseline Open(OfferStage stage) =>
        stage.Store == "sqlite" ? new SqliteOfferBaseline(stage.Database) : new PostgreSqlOfferBaseline(stage.Database);

    private static async Task AskAsync(OfferDesk desk, int number)
    {
        var result = await desk.IssueAsync(new IssueRequest(new IdempotencyKey($"hot-{number}"), OfferStage.Campaign, OfferStage.PersonId(number % People)));
        if (result is not IssueResult.Issued { IsReplay: false })
            throw new InvalidOperationException($"Not issued: {result}");
    }
}
