using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class NamedIdTests
{
    [Theory]
    [InlineData("loyalty", "ab-123 456", "loyalty:AB123456")]
    [InlineData(" Loyalty ", "AB\u2013123\u00a0456", "loyalty:AB123456")]
    [InlineData(null, "ab123", ":AB123")]
    [InlineData("urn:card", "7", "urn_card:7")]
    [InlineData("loyalty", "ＡＢ１", "loyalty:AB1")]
    public void Ids_come_to_one_spelling(string? qualifier, string received, string key)
    {
        Assert.Equal(key, NamedId.Normalise(qualifier, received));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("---")]
    [InlineData("n/a")]
    [InlineData("NULL")]
    [InlineData("unknown")]
    [InlineData("0")]
    [InlineData("0000-0000")]
    [InlineData("9999 9999")]
    public void What_names_nobody_is_no_key(string received)
    {
        Assert.Null(NamedId.Normalise("loyalty", received));
    }

    [Fact]
    public void The_same_id_of_two_systems_is_two_keys()
    {
        Assert.NotEqual(NamedId.Normalise("loyalty", "AB1"), NamedId.Normalise("passport", "AB1"));
    }
}
