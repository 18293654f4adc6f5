using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Offers;

namespace SocialCrm.Abstractions.Tests.Offers.Pricing;

public sealed class BenefitChoiceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Benefit.AmountOff One = Euros(1);
    private static readonly Benefit.AmountOff Two = Euros(2);
    private static readonly Benefit.AmountOff Three = Euros(3);

    [Theory]
    [InlineData("gold", 2)]
    [InlineData("Gold", 1)]
    [InlineData("silver", 1)]
    [InlineData(null, 1)]
    public void The_tier_chooses_the_benefit(string? tier, int euros)
    {
        var choice = new BenefitChoice.ByTier(Tiers(("gold", Two)), new BenefitChoice.Always(One));

        Assert.Equal(Euros(euros), choice.Resolve(new CustomerTraits { Tier = tier }, Noon));
    }

    [Fact]
    public void Without_traits_one_is_of_no_tier()
    {
        Assert.Equal(One, new BenefitChoice.ByTier(Tiers(("gold", Two)), new BenefitChoice.Always(One)).Resolve(null, Noon));
        Assert.Null(new BenefitChoice.ByTier(Tiers(("gold", Two))).Resolve(CustomerTraits.Unknown, Noon));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    [InlineData(59, 2)]
    [InlineData(60, 3)]
    [InlineData(119, 3)]
    [InlineData(120, 1)]
    public void The_time_chooses_the_benefit_and_the_end_is_too_late(int minutes, int euros)
    {
        var choice = new BenefitChoice.ByTime([Period(60, 120, Three), Period(0, 60, Two)], new BenefitChoice.Always(One));

        Assert.Equal(Euros(euros), choice.Resolve(null, Noon.AddMinutes(minutes)));
    }

    [Fact]
    public void Choices_nest()
    {
        var early = new BenefitChoice.ByTier(Tiers(("gold", Three)), new BenefitChoice.Always(Two));
        var choice = new BenefitChoice.ByTime([new BenefitPeriod(Window(0, 60), early)], new BenefitChoice.Always(One));
        var gold = new CustomerTraits { Tier = "gold" };

        Assert.Equal(Three, choice.Resolve(gold, Noon));
        Assert.Equal(Two, choice.Resolve(null, Noon));
        Assert.Equal(One, choice.Resolve(gold, Noon.AddMinutes(60)));
        Assert.Equal([Three, Two, One], choice.Benefits);
    }

    [Fact]
    public void What_is_resolved_is_always_among_the_benefits() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var choice = Any(random, 3);

            var benefit = choice.Resolve(random.Next(3) == 0 ? null : new CustomerTraits { Tier = Tier(random) }, Noon.AddMinutes(random.Next(-10, 130)));

            Assert.True(benefit is null || choice.Benefits.Contains(benefit));
        }));

    [Fact]
    public void A_period_outside_the_window_of_the_campaign_is_told()
    {
        var choice = new BenefitChoice.ByTime([Period(0, 60, Two), Period(60, 120, Three)]);

        Assert.True(choice.FitsIn(Window(0, 120)));
        Assert.False(choice.FitsIn(Window(1, 120)));
        Assert.False(choice.FitsIn(Window(0, 119)));
        Assert.Null(choice.Resolve(null, Noon.AddMinutes(120)));
    }

    [Fact]
    public void What_chooses_nothing_or_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new BenefitChoice.ByTier(Tiers()));
        Assert.Throws<ArgumentException>(() => new BenefitChoice.ByTier(Tiers((" ", One))));
        Assert.Throws<ArgumentException>(() => new BenefitChoice.ByTime([]));
        Assert.Throws<ArgumentException>(() => new BenefitChoice.ByTime([Period(0, 60, One), Period(59, 80, Two)]));
        Assert.Throws<ArgumentException>(() => new BenefitChoice.ByTime([new BenefitPeriod(Window(0, 1), null!)]));
        Assert.Throws<ArgumentNullException>(() => new BenefitChoice.Always(null!));
    }

    private static BenefitChoice Any(Random random, int depth) => random.Next(depth == 0 ? 1 : 3) switch
    {
        0 => new BenefitChoice.Always(Euros(random.Next(1, 50))),
        1 => new BenefitChoice.ByTier(
            Enumerable.Range(0, random.Next(1, 3)).ToDictionary(index => index == 0 ? "gold" : "silver", _ => Any(random, depth - 1)), MayBe(random, depth)),
        _ => new BenefitChoice.ByTime(
            [new BenefitPeriod(Window(0, 60), Any(random, depth - 1)), new BenefitPeriod(Window(70, 120), Any(random, depth - 1))], MayBe(random, depth)),
    };

    private static BenefitChoice? MayBe(Random random, int depth) => random.Next(2) == 0 ? null : Any(random, depth - 1);

    private static string? Tier(Random random) => random.Next(4) switch
    {
        0 => "gold",
        1 => "silver",
        2 => "bronze",
        _ => null,
    };

    private static Dictionary<string, BenefitChoice> Tiers(params (string Tier, Benefit Benefit)[] tiers) =>
        tiers.ToDictionary(tier => tier.Tier, tier => (BenefitChoice)new BenefitChoice.Always(tier.Benefit));

    private static BenefitPeriod Period(int from, int until, Benefit benefit) => new(Window(from, until), new BenefitChoice.Always(benefit));

    private static CampaignWindow Window(int from, int until) => new(Noon.AddMinutes(from), Noon.AddMinutes(until));

    private static Benefit.AmountOff Euros(int amount) => new(new Money(amount, Currency.Euro));
}
