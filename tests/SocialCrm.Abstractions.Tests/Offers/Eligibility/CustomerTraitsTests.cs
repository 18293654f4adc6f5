using SocialCrm.Channels;
using SocialCrm.Offers;

namespace SocialCrm.Abstractions.Tests.Offers;

public sealed class CustomerTraitsTests
{
    [Fact]
    public void Nothing_is_known_of_an_unknown_customer()
    {
        var unknown = CustomerTraits.Unknown;

        Assert.Equal(new CustomerTraits(), unknown);
        Assert.Null(unknown.Tier);
        Assert.Null(unknown.Segments);
        Assert.Null(unknown.OrderCount);
        Assert.Null(unknown.Spend);
        Assert.Null(unknown.SpendHistory);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CustomerTraits { OrderCount = -1 });
        Assert.Throws<ArgumentException>(() => new CustomerTraits { Spend = [new Money(0.001m, Currency.Euro)] });
        Assert.Throws<ArgumentException>(() => new CustomerTraits { Spend = [default] });
        Assert.Throws<ArgumentException>(() => new CustomerTraits { SpendHistory = [new SpentAmount(new Money(1e28m, Currency.Euro), default)] });
        Assert.Throws<ArgumentException>(() => new CustomerTraits { SpendHistory = [null!] });
    }

    [Fact]
    public void Traits_keep_what_they_were_given()
    {
        var segments = new List<string> { "parents" };
        var spend = new List<Money> { new(1m, Currency.Euro) };

        var traits = new CustomerTraits { Segments = segments, Spend = spend };
        segments.Clear();
        spend.Clear();

        Assert.Equal(["parents"], traits.Segments);
        Assert.Single(traits.Spend);
    }

    [Fact]
    public void Consent_is_for_a_purpose_on_a_channel()
    {
        var consents = new GrantedConsents([("offers", ChannelId.Email)]);

        Assert.True(consents.Covers("offers", ChannelId.Email));
        Assert.False(consents.Covers("offers", ChannelId.Web));
        Assert.False(consents.Covers("Offers", ChannelId.Email));
        Assert.False(GrantedConsents.None.Covers("offers", ChannelId.Email));
    }
}
