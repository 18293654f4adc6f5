using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Benchmarks.People;

/// <summary>Records of synthetic people against a store that holds many: how long one decision takes, and how many a second become durable.</summary>
internal static class ResolveBenchmark
{
    private const int Asked = 2_000;
    private const int Together = 512;
    private const int Corrections = 20;
    private const int Portion = 20_000;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(1_000_000);
        var sustained = Math.Max(Asked, Math.Min(scale / 5, 50_000));
        var folder = Directory.CreateTempSubdirectory("resolve-");
        var database = await Stores.CreateAsync(arguments.Store, folder.FullName);
        var opened = arguments with { Options = new Dictionary<string, string>(arguments.Options) { ["database"] = database } };
        try
        {
            SourceRecord[] records = [.. PeopleRecords.Make(scale + Asked + sustained, arguments.Seed(PeopleRecords.UsualSeed)).Select((person, number) => LiveLinkage.RecordOf(person, $"{number}"))];
            // What comes later is of people who are stored, and of others.
            new Random(1).Shuffle(records);
            var phases = new Dictionary<string, double>();
            await FillAsync(opened, records[..scale], phases);
            var result = await AskAsync(opened, (records[scale..(scale + Asked)], records[(scale + Asked)..]), phases);
            (result with
            {
                Scale = scale,
                BytesARecord = arguments.Store == "sqlite" ? (new FileInfo(database).Length - Received(records)) / (double)records.Length : null,
            }).Print();
            return 0;
        }
        finally
        {
            await Stores.DropAsync(arguments.Store, database);
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Opens the store with something before it that watches what steps of unification do.</summary>
    public static ServiceProvider Open<TWatch>(BenchmarkArguments arguments, Func<ICustomerStore, TWatch> watch)
        where TWatch : class, ICustomerStore => Stores.Open(arguments, crm =>
    {
        crm.ConfigureCustomers(customers => customers.DefaultRegion = "GB");
        var inner = crm.Services.Last(service => service.ServiceType == typeof(ICustomerStore));
        crm.Services.AddSingleton(provider => watch((ICustomerStore)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)));
        crm.Services.Replace(ServiceDescriptor.Singleton<ICustomerStore>(provider => provider.GetRequiredService<TWatch>()));
    });

    /// <summary>Trains a model on records, puts them and lets them be decided.</summary>
    public static async Task FillAsync(BenchmarkArguments arguments, SourceRecord[] records, Dictionary<string, double> phases)
    {
        await using var services = Open(arguments, store => new TimedCustomerStore(store));
        var unifier = services.GetRequiredService<CustomerUnifier>();
        var batch = new RecordBatch(new LinkageOptions { DefaultRegion = "GB" });
        foreach (var record in records)
            batch.Add(record);
        await unifier.UseModelAsync(new RecordLinker(new LinkageOptions { DefaultRegion = "GB" }).Link(batch).Model);

        var watch = Stopwatch.StartNew();
        foreach (var portion in records.Chunk(Portion))
            await unifier.PutAsync(portion);
        phases["put"] = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await unifier.UnifyAsync();
        phases["unify"] = watch.Elapsed.TotalSeconds;
    }

    private static async Task<BenchmarkResult> AskAsync(BenchmarkArguments arguments, (SourceRecord[] Single, SourceRecord[] Many) records, Dictionary<string, double> phases)
    {
        var watch = Stopwatch.StartNew();
        await using var services = Open(arguments, store => new TimedCustomerStore(store));
        var unifier = services.GetRequiredService<CustomerUnifier>();
        await unifier.ResolveAsync(records.Single[0]);
        phases["open"] = watch.Elapsed.TotalSeconds;

        var timed = services.GetRequiredService<TimedCustomerStore>();
        timed.Milliseconds.Clear();
        foreach (var record in records.Single[1..])
            await unifier.ResolveAsync(record);
        var single = timed.Milliseconds.Order().ToList();

        var rate = await RateAsync(unifier, records.Many);
        await CorrectAsync(services, records.Single, phases);
        return new BenchmarkResult
        {
            Verb = "resolve",
            Store = arguments.Store,
            P50Ms = single[single.Count / 2],
            P99Ms = single[single.Count * 99 / 100],
            Rate = rate,
            Unit = "records/s",
            Phases = phases,
        };
    }

    /// <summary>How many records a second become durable when many are asked for at once.</summary>
    public static async Task<double> RateAsync(CustomerUnifier unifier, IReadOnlyCollection<SourceRecord> records)
    {
        var watch = Stopwatch.StartNew();
        using var together = new SemaphoreSlim(Together);
        await Task.WhenAll(records.Select(async record =>
        {
            await together.WaitAsync();
            await unifier.ResolveAsync(record);
            together.Release();
        }));
        return records.Count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>What people correct, each the slowest but one of twenty times.</summary>
    private static async Task CorrectAsync(ServiceProvider services, SourceRecord[] records, Dictionary<string, double> phases)
    {
        var unifier = services.GetRequiredService<CustomerUnifier>();
        var personal = services.GetRequiredService<PersonalData>();
        phases["unlink"] = await SlowAsync(turn => unifier.UnlinkAsync(records[turn].Id, records[turn + 1].Id));
        phases["link"] = await SlowAsync(turn => unifier.LinkAsync(records[turn + 100].Id, records[turn + 101].Id));
        phases["erase"] = await SlowAsync(turn => personal.EraseAsync(records[turn + 200].Id));
    }

    private static async Task<double> SlowAsync(Func<int, Task> correct)
    {
        var seconds = new List<double>();
        for (var turn = 0; turn < Corrections; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            await correct(2 * turn);
            seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        seconds.Sort();
        return seconds[^2];
    }

    private static long Received(SourceRecord[] records) => records.Sum(record =>
        (long)record.Source.Value.Length + record.Key.Length + record.Values.Sum(value => Encoding.UTF8.GetByteCount(value.Value) + 6));
}
