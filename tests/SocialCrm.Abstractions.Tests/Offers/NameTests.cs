using SocialCrm.Offers;

namespace SocialCrm.Abstractions.Tests.Offers;

public sealed class NameTests
{
    [Theory]
    [InlineData("summer-scoop")]
    [InlineData("Größe XL 🍦")]
    [InlineData("夏のアイス")]
    [InlineData(" ' \" ; -- ")]
    public void Any_one_line_of_unicode_is_a_name_as_it_stands(string name)
    {
        Assert.Equal(name, new CampaignId(name).Value);
        Assert.Equal(name, new IdempotencyKey(name).Value);
        Assert.Equal(name, new CampaignId(name).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00a0\u2003")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    public void A_name_that_a_database_would_refuse_is_refused_first(string name)
    {
        Assert.Throws<ArgumentException>(() => new CampaignId(name));
        Assert.Throws<ArgumentException>(() => new IdempotencyKey(name));
    }

    [Fact]
    public void A_name_with_half_a_surrogate_pair_is_refused_because_a_database_would_change_it()
    {
        // Not inline: the text of an attribute is UTF-8, which has no half pairs.
        string[] broken = ["a\ud83c", "\udf66a", "\udf66\ud83c", "\ud83c"];

        Assert.All(broken, name => Assert.Throws<ArgumentException>(() => new CampaignId(name)));
        Assert.All(broken, name => Assert.Throws<ArgumentException>(() => new IdempotencyKey(name)));
    }

    [Fact]
    public void Null_is_no_name()
    {
        Assert.Throws<ArgumentNullException>(() => new CampaignId(null!));
        Assert.Throws<ArgumentNullException>(() => new IdempotencyKey(null!));
    }

    [Fact]
    public void A_name_has_a_greatest_length()
    {
        Assert.Equal(64, new CampaignId(new string('c', 64)).Value.Length);
        Assert.Equal(200, new IdempotencyKey(new string('k', 200)).Value.Length);
        Assert.Throws<ArgumentException>(() => new CampaignId(new string('c', 65)));
        Assert.Throws<ArgumentException>(() => new IdempotencyKey(new string('k', 201)));
        Assert.Throws<ArgumentException>(() => new IdempotencyKey(new string('k', 10_000_000)));
    }

    [Fact]
    public void Case_makes_a_difference()
    {
        Assert.NotEqual(new CampaignId("Summer"), new CampaignId("summer"));
        Assert.NotEqual(new IdempotencyKey("A"), new IdempotencyKey("a"));
    }

    [Fact]
    public void Default_is_an_empty_name()
    {
        Assert.Equal("", default(CampaignId).Value);
        Assert.Equal("", default(IdempotencyKey).Value);
    }
}
