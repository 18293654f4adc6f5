using SocialCrm.Channels;
using SocialCrm.Connectors.Files;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Connectors.Tests.Webhooks;
using SocialCrm.Connectors.Webhooks;

namespace SocialCrm.Connectors.Tests.Documents;

/// <summary>The set-ups that the pages of the platform-neutral connectors show.</summary>
public sealed class Documented_setups
{
    [Fact]
    public void A_feed_is_added() => AssertAdded("feed:reviews", crm =>
    {
        crm.AddFeed("reviews", feed =>
        {
            feed.Address = new Uri("https://reviews.example/shop/feed");
            feed.Channel = "reviews";
            feed.SiteKind = SiteKind.Review;
            feed.Kind = InteractionKind.Review;
        });
    });

    [Fact]
    public void A_file_is_added() => AssertAdded("file:archive", crm =>
    {
        crm.AddFileImport("archive", files =>
        {
            files.Path = "archive.jsonl.gz";
            files.Map = ColumnMap.Parse("id=id,user.id=author,user.name=author-name,created=time,body=text,parent=reply-to,'forum'=channel");
            files.DefaultZone = "Europe/Paris";
        });
    });

    [Fact]
    public void A_webhook_is_added()
    {
        var secret = Hook.Sender.Key;
        var publicKey = StandardSender.WithPrivateKey("shop").Key;

        AssertAdded("webhook:shop", crm =>
        {
            crm.AddWebhook("shop", hook =>
            {
                hook.Secrets.Add(secret);
                hook.PublicKeys.Add(publicKey);
                hook.Channel = "forum";
                hook.Map = FieldMap.Parse("note.uid=id,note.by.key=author,note.by.name=author-name,note.at=time,note.body=text,files.url=media,$.action=kind");
            });
        });
    }

    [Fact]
    public void A_place_is_added() => AssertAdded("call-centre:lyon", crm =>
    {
        crm.AddContacts("call-centre:lyon", calls => calls.SiteKind = SiteKind.CallCentre);
    });

    private static void AssertAdded(string connection, Action<SocialCrmBuilder> add)
    {
        using var composed = new Composed(add);

        Assert.Equal(connection, composed.Connector<IChannelConnector>().Connection.Value);
    }
}
