using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.Micro;

/// <summary>What each attribution model costs on a journey of eight touchpoints.</summary>
[MemoryDiagnoser]
public class ModelBenchmarks
{
    private readonly double[] shares = new double[8];
    private Dictionary<string, IAttributionModel> models = [];
    private Journey? journey;

    [Params("first", "last", "linear", "position", "time-decay")]
    public string Model { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        var services = new ServiceCollection();
        services.AddSocialCrm(_ => { });
        models = services.BuildServiceProvider().GetServices<IAttributionModel>().ToDictionary(model => model.Name);

        var start = new DateTimeOffset(2025, 5, 1, 8, 0, 0, TimeSpan.Zero);
        var record = SourceRecordId.From(new SourceId("web"), "v1");
        journey = new Journey(
            CustomerId.New(start),
            [.. Enumerable.Range(0, 8).Select(step => new Touchpoint(
                record, "web", $"e{step}", start.AddHours(step), new ChannelId("x"), TouchpointKind.Click))],
            new Conversion(record, "shop", "o1", start.AddDays(1), new Money(12.5m, Currency.Euro)));
    }

    [Benchmark]
    public double[] Share()
    {
        Array.Clear(shares);
        models[Model].Share(journey!, shares);
        return shares;
    }
}
