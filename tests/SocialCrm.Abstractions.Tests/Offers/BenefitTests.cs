using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Offers;

namespace SocialCrm.Abstractions.Tests.Offers;

public sealed class BenefitTests
{
    private static readonly Currency Yen = Currency.Parse("JPY");

    [Fact]
    public void No_benefit_is_ever_worth_more_than_its_maximum_or_less_than_nothing()
    {
        Prop.ForAll(Benefits(), Orders(), (benefit, order) =>
        {
            var value = benefit.ValueFor(order);
            return value.Amount >= 0m && value.Amount <= benefit.MaximumValue.Amount && value.Currency == Currency.Euro;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_a_benefit_is_worth_can_be_stored()
    {
        Prop.ForAll(Benefits(), Orders(), (benefit, order) => benefit.ValueFor(order).ToMinorUnits() >= 0).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_discount_never_exceeds_the_order()
    {
        Prop.ForAll(Benefits(), Orders(), (benefit, order) =>
            benefit is Benefit.FreeItem || benefit.ValueFor(order).Amount <= order.Amount).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(10, 5000, 500)]
    [InlineData(10, 5005, 500)]
    [InlineData(10, 5015, 502)]
    [InlineData(100, 999, 999)]
    [InlineData(100, 1001, 1000)]
    [InlineData(50, 0, 0)]
    public void A_percentage_is_rounded_to_the_cent_halves_to_even_and_cut_at_its_limit(int percent, long order, long worth)
    {
        var benefit = new Benefit.PercentageOff(percent, Euros(1000));

        Assert.Equal(Euros(worth), benefit.ValueFor(Euros(order)));
    }

    [Fact]
    public void A_percentage_of_yen_is_rounded_to_the_yen()
    {
        var benefit = new Benefit.PercentageOff(15m, new Money(1000m, Yen));

        Assert.Equal(new Money(18m, Yen), benefit.ValueFor(new Money(123m, Yen)));
    }

    [Fact]
    public void An_amount_off_stops_at_the_order()
    {
        var benefit = new Benefit.AmountOff(Euros(500));

        Assert.Equal(Euros(500), benefit.ValueFor(Euros(501)));
        Assert.Equal(Euros(320), benefit.ValueFor(Euros(320)));
    }

    [Fact]
    public void A_free_item_is_worth_the_same_on_every_order()
    {
        var benefit = new Benefit.FreeItem("scoop", Euros(350));

        Assert.Equal(Euros(350), benefit.ValueFor(Euros(0)));
        Assert.Equal(Euros(350), benefit.ValueFor(Euros(100_000)));
    }

    [Fact]
    public void An_order_in_another_currency_is_refused_instead_of_compared()
    {
        Assert.All(OneOfEach(), benefit => Assert.Throws<ArgumentException>(() => benefit.ValueFor(new Money(100m, Yen))));
        Assert.All(OneOfEach(), benefit => Assert.Throws<ArgumentException>(() => benefit.ValueFor(default)));
    }

    [Fact]
    public void A_negative_order_is_refused()
    {
        Assert.All(OneOfEach(), benefit => Assert.Throws<ArgumentException>(() => benefit.ValueFor(Euros(-1))));
    }

    [Fact]
    public void The_greatest_order_that_can_be_stored_does_not_overflow()
    {
        Assert.All(OneOfEach(), benefit => Assert.True(benefit.ValueFor(Euros(long.MaxValue)).Amount > 0m));
    }

    [Fact]
    public void Benefits_of_the_same_content_are_equal()
    {
        Assert.Equal(new Benefit.PercentageOff(10m, Euros(500)), new Benefit.PercentageOff(10.0m, Euros(500)));
        Assert.NotEqual<Benefit>(new Benefit.AmountOff(Euros(500)), new Benefit.FreeItem("scoop", Euros(500)));
    }

    private static Benefit[] OneOfEach() =>
        [new Benefit.PercentageOff(10m, Euros(500)), new Benefit.AmountOff(Euros(500)), new Benefit.FreeItem("scoop", Euros(350))];

    private static Arbitrary<Money> Orders() => Arb.From(Gen.Choose(0, 1_000_000).Select(cents => Euros(cents)));

    private static Arbitrary<Benefit> Benefits() => Arb.From(
        from limit in Gen.Choose(1, 5_000)
        from tenths in Gen.Choose(1, 1_000)
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => (Benefit)new Benefit.PercentageOff(tenths / 10m, Euros(limit)),
            1 => new Benefit.AmountOff(Euros(limit)),
            _ => new Benefit.FreeItem("scoop", Euros(limit)),
        });

    private static Money Euros(long cents) => Money.FromMinorUnits(cents, Currency.Euro);
}
