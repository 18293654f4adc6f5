using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;

namespace SocialCrm.Benchmarks.Offers;

/// <summary>Codes that each belong to somebody else, redeemed one by one and by many at once, against one conditional statement each.</summary>
internal static class DistinctCodesBenchmark
{
    private const int Callers = 512;
    private const int Portion = 2_000;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(200_000);
        var folder = Directory.CreateTempSubdirectory("socialcrm-codes-").FullName;
        var length = TimeSpan.FromSeconds(arguments.Number("seconds", 5));
        try
        {
            await using var stage = await OfferStage.OpenAsync(arguments, folder, HotOfferBenchmark.People);
            await using var other = await OfferStage.OpenAsync(arguments, folder, HotOfferBenchmark.People);
            await using var byHand = HotOfferBenchmark.Open(other);
            var codes = await IssueAsync(stage.Desk, scale);
            var hashes = await HashesAsync(other, await IssueAsync(other.Desk, scale));
            var (used, raw) = (0, 0);

            var (singles, shared, statements) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < arguments.Rounds; round++)
            {
                statements.Add((await CallerLoad.ClosedAsync(1, length, async _ => Expect(await byHand.RedeemAsync(hashes[raw++])))).Rate);
                singles.Add((await CallerLoad.ClosedAsync(1, length, _ => RedeemAsync(stage.Desk, codes, Interlocked.Increment(ref used) - 1))).Rate);
                shared.Add((await CallerLoad.ClosedAsync(Callers, length / 5, _ => RedeemAsync(stage.Desk, codes, Interlocked.Increment(ref used) - 1))).Rate);
                await Console.Error.WriteLineAsync($"one statement {statements[^1]:n0}/s; one by one {singles[^1]:n0}/s; {Callers} callers {shared[^1]:n0}/s");
            }

            new BenchmarkResult
            {
                Verb = "distinct-codes",
                Store = arguments.Store,
                Scale = used,
                Seconds = arguments.Rounds * length.TotalSeconds * 1.2,
                Rate = ChildProcess.Median(shared),
                Unit = "redemptions/s",
                PeakBytes = ChildProcess.PeakBytes(),
                Baseline = "one conditional statement for each code, by hand",
                BaselineRate = ChildProcess.Median(statements),
                RatioUnbatched = ChildProcess.Median(singles.Zip(statements, (mine, hand) => mine / hand)),
                RatioBatched = ChildProcess.Median(shared.Zip(statements, (mine, hand) => mine / hand)),
            }.Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<string>> IssueAsync(OfferDesk desk, int count)
    {
        var codes = new List<string>(count);
        foreach (var portion in Enumerable.Range(0, count).Chunk(Portion))
        {
            var results = await desk.IssueAsync([.. portion.Select(number =>
                new IssueRequest(new IdempotencyKey($"code-{number}"), OfferStage.Campaign, OfferStage.PersonId(number % HotOfferBenchmark.People)))]);
            codes.AddRange(results.Cast<IssueResult.Issued>().Select(issued => issued.Code));
        }

        return codes;
    }

    private static async Task<List<byte[]>> HashesAsync(OfferStage stage, List<string> codes)
    {
        var mint = stage.Services.GetRequiredService<CodeMint>();
        var hashes = new List<byte[]>(codes.Count);
        foreach (var code in codes)
            hashes.Add((await mint.HashAsync(code, CancellationToken.None))!.Value.ToArray());
        return hashes;
    }

    private static async Task RedeemAsync(OfferDesk desk, List<string> codes, int number)
    {
        if (number >= codes.Count)
            throw new InvalidOperationException("All codes are used. Raise --scale, or lower --seconds.");
        var outcome = await desk.RedeemAsync(new RedeemRequest(
            new IdempotencyKey($"order-{number}"), codes[number], OfferStage.PersonId(number % HotOfferBenchmark.People), new Money(20m, Currency.Euro), $"{number}"));
        Expect(outcome is LedgerOutcome.Written { IsReplay: false });
    }

    private static void Expect(bool isUsed)
    {
        if (!isUsed)
            throw new InvalidOperationException("A code was not redeemed.");
    }
}
