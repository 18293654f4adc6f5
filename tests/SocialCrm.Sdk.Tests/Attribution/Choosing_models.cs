using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

public sealed class Choosing_models
{
    private static readonly FixedFacts Facts =
        new([new Person().Meets("a", 0).Meets("b", 24).Meets("c", 48).Buys(48, 100m).Timeline()]);

    [Fact]
    public async Task Models_answer_in_the_order_they_are_named_under_the_name_as_typed()
    {
        string[] names = ["time-decay:24h", "last", "position:0.2,0.6", "time-decay:1d", "first"];

        var report = await Host.ReportAsync(Facts, new AttributionQuery(Models: names));

        Assert.Equal(names, report.Models);
        Assert.Equal([20m, 20m, 60m], Revenue(report, "position:0.2,0.6"));
        Assert.Equal([14.29m, 28.57m, 57.14m], Revenue(report, "time-decay:24h"));
        Assert.Equal(Revenue(report, "time-decay:24h"), Revenue(report, "time-decay:1d"));
    }

    [Theory]
    [InlineData("markov:2", "first, last, linear, position, time-decay")]
    [InlineData("Linear", "first, last, linear, position, time-decay")]
    [InlineData("", "first, last")]
    [InlineData("position:", "position:0.4,0.4")]
    [InlineData("position:0.5", "position:0.4,0.4")]
    [InlineData("position:0.8,0.3", "position:0.4,0.4")]
    [InlineData("position:-0.1,0.3", "position:0.4,0.4")]
    [InlineData("position:0,0", "position:0.4,0.4")]
    [InlineData("position:NaN,0.5", "position:0.4,0.4")]
    [InlineData("time-decay:", "time-decay:7d")]
    [InlineData("time-decay:7", "time-decay:7d")]
    [InlineData("time-decay:0d", "time-decay:7d")]
    [InlineData("time-decay:-3d", "time-decay:7d")]
    [InlineData("time-decay:1e400d", "time-decay:7d")]
    [InlineData("time-decay:5000d", "time-decay:7d")]
    public async Task A_name_that_describes_no_model_is_refused_with_what_to_write(string name, string hint)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Host.ReportAsync(Facts, new AttributionQuery(Models: [name])));

        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_model_twice_or_none_at_all_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Host.ReportAsync(Facts, new AttributionQuery(Models: ["first", "first"])));
        await Assert.ThrowsAsync<ArgumentException>(() => Host.ReportAsync(Facts, new AttributionQuery(Models: [])));
    }

    [Fact]
    public async Task A_model_of_the_hosts_own_stands_beside_the_built_in_ones()
    {
        var report = await Host.ReportAsync(Facts, compose: crm => crm.AddAttributionModel<MiddleTouch>().AddAttributionModel<MiddleTouch>());

        Assert.Equal(["first", "last", "linear", "position", "time-decay", "middle"], report.Models);
        Assert.Equal([0m, 100m, 0m], Revenue(report, "middle"));
    }

    [Fact]
    public async Task A_model_that_takes_the_name_of_another_is_refused()
    {
        var error = await Assert.ThrowsAsync<SocialCrmException>(() => Host.ReportAsync(Facts, compose: crm => crm.AddAttributionModel<AnotherLinear>()));

        Assert.Contains("'linear'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_whose_shares_do_not_sum_to_one_is_refused_by_name()
    {
        var error = await Assert.ThrowsAsync<SocialCrmException>(() => Host.ReportAsync(Facts, compose: crm => crm.AddAttributionModel<Generous>()));

        Assert.Contains("'generous'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_and_numbers_can_be_configured()
    {
        var report = await Host.ReportAsync(Facts, compose: crm => crm.ConfigureAttribution(attribution =>
        {
            attribution.ClickWindow = TimeSpan.FromHours(30);
            attribution.HalfLife = TimeSpan.FromHours(24);
            attribution.FirstWeight = 0.1;
            attribution.LastWeight = 0.3;
        }));

        Assert.Equal([25m, 75m], Revenue(report, "position"));
        Assert.Equal([33.33m, 66.67m], Revenue(report, "time-decay"));
    }

    [Theory]
    [InlineData(nameof(AttributionOptions.ClickWindow))]
    [InlineData(nameof(AttributionOptions.ViewWindow))]
    [InlineData(nameof(AttributionOptions.HalfLife))]
    [InlineData(nameof(AttributionOptions.FirstWeight))]
    [InlineData(nameof(AttributionOptions.LastWeight))]
    public async Task Options_that_make_no_sense_are_refused_by_name(string option)
    {
        await using var services = Host.Over(Facts, crm => crm.ConfigureAttribution(attribution =>
        {
            _ = option switch
            {
                nameof(AttributionOptions.ClickWindow) => attribution.ClickWindow = TimeSpan.Zero,
                nameof(AttributionOptions.ViewWindow) => attribution.ViewWindow = TimeSpan.FromDays(-1),
                nameof(AttributionOptions.HalfLife) => attribution.HalfLife = TimeSpan.FromDays(4_000),
                _ => default,
            };
            attribution.FirstWeight = option == nameof(AttributionOptions.FirstWeight) ? 0.7 : 0.4;
            attribution.LastWeight = option == nameof(AttributionOptions.LastWeight) ? double.NaN : 0.4;
        }));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<AttributionReport>());

        Assert.Contains(option, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<decimal> Revenue(RoiReport report, string model) => report.ByChannel(model).Select(line => line.Revenue.Amount);

    private sealed class MiddleTouch : IAttributionModel
    {
        public string Name => "middle";

        public void Share(Journey journey, Span<double> shares) => shares[shares.Length / 2] = 1;
    }

    private sealed class AnotherLinear : IAttributionModel
    {
        public string Name => "linear";

        public void Share(Journey journey, Span<double> shares) => shares.Fill(1.0 / shares.Length);
    }

    private sealed class Generous : IAttributionModel
    {
        public string Name => "generous";

        public void Share(Journey journey, Span<double> shares) => shares.Fill(1);
    }
}
