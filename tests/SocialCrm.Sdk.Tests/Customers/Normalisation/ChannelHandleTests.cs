using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class ChannelHandleTests
{
    [Theory]
    [InlineData("anna.example", "bluesky:anna.example")]
    [InlineData(" @Anna.Example ", "bluesky:anna.example")]
    [InlineData("did:plc:abc123", "bluesky:did:plc:abc123")]
    [InlineData("＠anna", "bluesky:anna")]
    [InlineData("7", "bluesky:7")]
    [InlineData("1111", "bluesky:1111")]
    public void Handles_come_to_one_spelling(string received, string key)
    {
        Assert.Equal(key, ChannelHandle.Normalise("bluesky", received));
    }

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("anonymous")]
    [InlineData("[deleted]")]
    [InlineData("guest")]
    [InlineData("...")]
    public void Nobodys_handle_is_no_key(string received)
    {
        Assert.Null(ChannelHandle.Normalise("bluesky", received));
    }

    [Fact]
    public void A_handle_of_pictures_is_a_handle()
    {
        Assert.Equal("bluesky:🍦🍨", ChannelHandle.Normalise("bluesky", "🍦🍨"));
    }

    [Fact]
    public void The_same_handle_on_two_channels_is_two_keys()
    {
        Assert.NotEqual(ChannelHandle.Normalise("bluesky", "anna"), ChannelHandle.Normalise("mastodon", "anna"));
    }
}
