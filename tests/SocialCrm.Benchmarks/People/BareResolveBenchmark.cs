using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>Records resolved by many callers at once, against the reads and writes alone that this makes: they are noted, and made again on a copy of the store.</summary>
internal static class BareResolveBenchmark
{
    private const int Portion = 3_000;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(20_000);
        var folder = Directory.CreateTempSubdirectory("resolve-bare-");
        SourceRecord[] records = [.. PeopleRecords.Make(scale + (arguments.Rounds * Portion), arguments.Seed(PeopleRecords.UsualSeed)).Select((person, number) => LiveLinkage.RecordOf(person, $"{number}"))];
        new Random(1).Shuffle(records);
        var database = await Stores.CreateAsync(arguments.Store, folder.FullName);
        try
        {
            await ResolveBenchmark.FillAsync(At(arguments, database), records[..scale], []);
            var copy = await Stores.CopyAsync(arguments.Store, database, folder.FullName);
            try
            {
                await CompareAsync(At(arguments, database), At(arguments, copy), records[scale..]);
            }
            finally
            {
                await Stores.DropAsync(arguments.Store, copy);
            }

            return 0;
        }
        finally
        {
            await Stores.DropAsync(arguments.Store, database);
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(BenchmarkArguments whole, BenchmarkArguments bare, SourceRecord[] records)
    {
        await using var resolving = ResolveBenchmark.Open(whole, store => new NotingCustomerStore(store));
        await using var repeating = ResolveBenchmark.Open(bare, store => new TimedCustomerStore(store));
        var noted = resolving.GetRequiredService<NotingCustomerStore>().Transactions;
        var (rates, baselines) = (new List<double>(), new List<double>());
        foreach (var portion in records.Chunk(Portion))
        {
            noted.Clear();
            rates.Add(await ResolveBenchmark.RateAsync(resolving.GetRequiredService<CustomerUnifier>(), portion));
            baselines.Add(await RepeatAsync(repeating.GetRequiredService<ICustomerStore>(), noted, portion.Length));
        }

        new BenchmarkResult
        {
            Verb = whole.Verb,
            Store = whole.Store,
            Scale = whole.Scale(20_000),
            Rate = rates.Order().ElementAt(rates.Count / 2),
            Unit = "records/s",
            Baseline = "the same reads and writes alone, in the same transactions",
            BaselineRate = baselines.Order().ElementAt(baselines.Count / 2),
            Ratio = rates.Zip(baselines, (rate, baseline) => rate / baseline).Order().ElementAt(rates.Count / 2),
        }.Print();
    }

    private static async Task<double> RepeatAsync(ICustomerStore store, List<IReadOnlyList<SessionCall>> transactions, int records)
    {
        var watch = Stopwatch.StartNew();
        foreach (var calls in transactions)
        {
            await store.DecideAsync(
                async session =>
                {
                    foreach (var call in calls)
                        await call.AskAsync(session);
                    return 0;
                },
                CancellationToken.None);
        }

        return records / watch.Elapsed.TotalSeconds;
    }

    private static BenchmarkArguments At(BenchmarkArguments arguments, string database) =>
        arguments with { Options = new Dictionary<string, string>(arguments.Options) { ["database"] = database } };
}
