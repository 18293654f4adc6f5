using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class OfferOptionsRulesTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    public static TheoryData<string, TimeSpan, TimeSpan> Ranges => new()
    {
        { nameof(OfferOptions.HoldLength), TimeSpan.FromSeconds(1), TimeSpan.FromDays(7) },
        { nameof(OfferOptions.TriesWindow), TimeSpan.FromSeconds(1), TimeSpan.FromDays(1) },
        { nameof(OfferOptions.RoundInterval), TimeSpan.FromMilliseconds(50), TimeSpan.FromDays(1) },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_length_of_time_is_within_its_range(string name, TimeSpan least, TimeSpan most)
    {
        var option = typeof(OfferOptions).GetProperty(name)!;
        foreach (var (length, isFine) in new[] { (least - Tick, false), (least, true), (most, true), (most + Tick, false), (TimeSpan.Zero, false), (-least, false) })
        {
            var options = new OfferOptions();
            option.SetValue(options, length);

            var result = new OfferOptionsRules().Validate(name: null, options);

            Assert.Equal(isFine, result.Succeeded);
            Assert.True(isFine || result.FailureMessage!.Contains($"OfferOptions.{name}", StringComparison.Ordinal), result.FailureMessage);
        }
    }

    [Fact]
    public void The_defaults_are_fine()
    {
        Assert.True(new OfferOptionsRules().Validate(name: null, new OfferOptions()).Succeeded);
        Assert.True(new OfferOptionsValidator().Validate(name: null, new OfferOptions { ConversionSource = null }).Succeeded);
    }

    [Fact]
    public void Tries_and_the_source_of_conversions_are_checked()
    {
        OfferOptions[] wrong =
        [
            new() { TriesOfAnAccount = 0 }, new() { TriesOfADevice = 1_000_001 }, new() { TriesOfAnAddress = -1 }, new() { ConversionSource = "" }, new() { ConversionSource = new string('s', 129) },
        ];

        Assert.All(wrong, options => Assert.True(new OfferOptionsValidator().Validate(name: null, options).Failed));
    }
}
