using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("anna@ice.example", "anna@ice.example")]
    [InlineData("  Anna.Berg@ICE.Example\t", "anna.berg@ice.example")]
    [InlineData("mailto:anna@ice.example", "anna@ice.example")]
    [InlineData("anna+ice@ice.example", "anna+ice@ice.example")]
    [InlineData("ａｎｎａ＠ice.example", "anna@ice.example")]
    [InlineData("ÄNNA@Bücher.example", "änna@bücher.example")]
    [InlineData("a'b_c-d@sub.ice.co.uk", "a'b_c-d@sub.ice.co.uk")]
    public void Addresses_come_to_one_spelling(string received, string key)
    {
        Assert.Equal(key, EmailAddress.Normalise(received));
    }

    [Theory]
    [InlineData("anna.berg@ice.example", "annaberg@ice.example")]
    [InlineData("anna+1@ice.example", "anna@ice.example")]
    public void Tags_and_dots_tell_addresses_apart(string one, string other)
    {
        Assert.NotEqual(EmailAddress.Normalise(one), EmailAddress.Normalise(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("anna")]
    [InlineData("anna@")]
    [InlineData("@ice.example")]
    [InlineData("anna@ice")]
    [InlineData("anna@ice@example.org")]
    [InlineData("anna berg@ice.example")]
    [InlineData("anna@ice..example")]
    [InlineData("anna..berg@ice.example")]
    [InlineData(".anna@ice.example")]
    [InlineData("anna.@ice.example")]
    [InlineData("anna@-ice.example")]
    [InlineData("anna@ice-.example")]
    [InlineData("anna@ice.e")]
    [InlineData("anna@192.168.0.10")]
    [InlineData("Anna <anna@ice.example>")]
    [InlineData("anna@ice.example;ben@ice.example")]
    [InlineData("an\u0000na@ice.example")]
    public void What_is_no_address_is_no_key(string received)
    {
        Assert.Null(EmailAddress.Normalise(received));
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("none")]
    [InlineData("test@test.com")]
    [InlineData("TEST@gmail.com")]
    [InlineData("noreply@ice.example")]
    [InlineData("No-Reply@ice.example")]
    [InlineData("do-not-reply@ice.example")]
    [InlineData("unknown@ice.example")]
    public void Nobodys_mailbox_is_no_key(string received)
    {
        Assert.Null(EmailAddress.Normalise(received));
    }

    [Fact]
    public void Addresses_longer_than_the_standard_allows_are_no_key()
    {
        Assert.NotNull(EmailAddress.Normalise(new string('a', 64) + "@ice.example"));
        Assert.Null(EmailAddress.Normalise(new string('a', 65) + "@ice.example"));
        Assert.Null(EmailAddress.Normalise("anna@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 5)) + ".example"));
        Assert.Null(EmailAddress.Normalise(new string('a', 10_000_000)));
    }
}
