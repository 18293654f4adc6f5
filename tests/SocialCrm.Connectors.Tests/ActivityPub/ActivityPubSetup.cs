using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>The set-up that the connector's page shows.</summary>
public sealed class ActivityPubSetup
{
    [Fact]
    public void The_set_up_on_the_page_composes()
    {
        var pem = FediverseKeys.OwnPem;
        using var composed = new Platforms.Composed(crm =>
        {
            crm.AddActivityPub("shop", shop =>
            {
                shop.Actor = new Uri("https://shop.example/hooks/activitypub:shop");
                shop.UserName = "shop";
                shop.DisplayName = "The ice cream shop";
                shop.PrivateKey = pem;
            });
        });

        Assert.Equal("activitypub:shop", composed.Connector<IWebhookReceiver>().Connection.Value);
    }
}
