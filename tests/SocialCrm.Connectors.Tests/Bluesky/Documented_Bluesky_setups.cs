using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>The set-ups that the page of the connector shows.</summary>
public sealed class Documented_Bluesky_setups
{
    [Fact]
    public void An_account_is_added()
    {
        const string secret = "abcd-efgh-ijkl-mnop";

        AssertAdded("bluesky:eu", crm =>
        {
            crm.AddBluesky("eu", bluesky =>
            {
                bluesky.Handle = "eu.shop.example";
                bluesky.AppPassword = secret;
                bluesky.DirectMessages = true;
            });
        });
    }

    [Fact]
    public void A_public_account_is_added() => AssertAdded("bluesky-reader:shop", crm =>
    {
        crm.AddBlueskyReader("shop", bluesky => bluesky.Handle = "shop.example");
    });

    private static void AssertAdded(string connection, Action<SocialCrmBuilder> add)
    {
        using var composed = new Composed(add);

        Assert.Equal(connection, composed.Connector<IChannelConnector>().Connection.Value);
    }
}
