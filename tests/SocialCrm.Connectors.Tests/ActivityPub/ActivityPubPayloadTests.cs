using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.ActivityPub;

public sealed class ActivityPubPayloadTests
{
    private const string Mastodon = """
        {"@context":["https://www.w3.org/ns/activitystreams",{"ostatus":"http://ostatus.org#","sensitive":"as:sensitive"}],
         "id":"https://social.example/people/ada/statuses/7/activity","type":"Create","actor":"https://social.example/people/ada","published":"2026-11-20T11:00:00Z",
         "to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["https://social.example/people/ada/followers","https://shop.example/hooks/activitypub:shop"],
         "object":{"id":"https://social.example/people/ada/statuses/7","type":"Note","summary":null,"inReplyTo":"https://shop.example/hooks/activitypub:shop?note=1",
           "published":"2026-11-20T11:00:00Z","url":"https://social.example/@ada/7","attributedTo":"https://social.example/people/ada",
           "to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["https://shop.example/hooks/activitypub:shop"],"sensitive":false,"conversation":"tag:social.example,2026:c7",
           "content":"<p><span class=\"h-card\"><a href=\"https://shop.example/\" class=\"u-url mention\">@<span>shop</span></a></span> Grüße! \"冰淇淋\" &amp; <a href=\"https://ada.example/x\">hier</a></p>",
           "contentMap":{"de":"<p><span class=\"h-card\"><a href=\"https://shop.example/\" class=\"u-url mention\">@<span>shop</span></a></span> Grüße! \"冰淇淋\" &amp; <a href=\"https://ada.example/x\">hier</a></p>"},
           "attachment":[{"type":"Document","mediaType":"image/png","url":"https://social.example/media/1.png","name":null},{"type":"PropertyValue","name":"x","value":"y"}],
           "tag":[{"type":"Mention","href":"https://shop.example/hooks/activitypub:shop","name":"@shop@shop.example"}]}}
        """;

    [Fact]
    public void A_reply_as_Mastodon_delivers_it_is_read_whole()
    {
        using var host = new FediverseHost();

        var read = host.ReadOne(Mastodon, """{"h":"@ada@social.example","n":"Ada"}""");

        Assert.Equal(InteractionKind.Reply, read.Kind);
        Assert.Equal("https://social.example/people/ada/statuses/7", read.ExternalId);
        Assert.Equal(new Account(new ChannelId("activitypub"), "https://social.example/people/ada", "@ada@social.example", "Ada"), read.Author);
        Assert.Equal("@shop Grüße! \"冰淇淋\" & hier (https://ada.example/x)", read.Text);
        Assert.Equal("de", read.Language);
        Assert.Equal("tag:social.example,2026:c7", read.Thread);
        Assert.Equal("https://shop.example/hooks/activitypub:shop?note=1", read.ReplyTo);
        Assert.Equal("https://social.example/@ada/7", read.Link);
        Assert.Equal(["https://social.example/media/1.png"], read.Media);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.Zero), read.OccurredAt);
        Assert.Equal(InteractionTrust.Verified, read.Trust);
        Assert.False(read.IsOwn);
        Assert.NotEqual(0, read.Raw.Length);
    }

    [Fact]
    public void An_update_is_an_edit_under_the_same_id_with_another_version()
    {
        using var host = new FediverseHost();
        var first = host.ReadOne(Mastodon);

        var edited = host.ReadOne(Mastodon.Replace("\"Create\"", "\"Update\"", StringComparison.Ordinal).Replace("Grüße!", "Guten Tag!", StringComparison.Ordinal));

        Assert.Equal((InteractionKind.Edit, first.ExternalId), (edited.Kind, edited.ExternalId));
        Assert.NotEqual(first.Version, edited.Version);
        Assert.Contains("Guten Tag!", edited.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"https://social.example/people/ada/statuses/7\"")]
    [InlineData("""{"id":"https://social.example/people/ada/statuses/7","type":"Tombstone"}""")]
    public void A_delete_takes_back_what_was_said(string about)
    {
        using var host = new FediverseHost();

        var read = host.ReadOne(Activity("Delete", about));

        Assert.Equal((InteractionKind.Delete, "https://social.example/people/ada/statuses/7", null), (read.Kind, read.ExternalId, read.Text));
    }

    [Fact]
    public void Private_is_what_neither_everybody_nor_the_followers_see()
    {
        using var host = new FediverseHost();
        const string Note = """{"f":"https://social.example/people/ada/followers"}""";

        Assert.Equal(InteractionKind.DirectMessage, host.ReadOne(Addressed("[\"https://shop.example/hooks/activitypub:shop\"]"), Note).Kind);
        Assert.Equal(InteractionKind.Post, host.ReadOne(Addressed("[\"https://social.example/people/ada/followers\",\"https://shop.example/hooks/activitypub:shop\"]"), Note).Kind);
        Assert.Equal(InteractionKind.Post, host.ReadOne(Addressed("\"as:Public\""), Note).Kind);
    }

    [Theory]
    [InlineData("Like", InteractionKind.Reaction)]
    [InlineData("EmojiReact", InteractionKind.Reaction)]
    [InlineData("Announce", InteractionKind.Share)]
    public void Reactions_and_shares_name_what_they_are_about(string type, InteractionKind kind)
    {
        using var host = new FediverseHost();

        var read = host.ReadOne(Activity(type, "\"https://shop.example/hooks/activitypub:shop?note=1\""));

        Assert.Equal((kind, "https://social.example/a/1", "https://shop.example/hooks/activitypub:shop?note=1"), (read.Kind, read.ExternalId, read.ReplyTo));
    }

    [Fact]
    public void Undoing_deletes_what_was_done_with_or_without_an_id()
    {
        using var host = new FediverseHost();
        var unnamed = """{"type":"Like","actor":"https://social.example/people/ada","object":"https://shop.example/hooks/activitypub:shop?note=1"}""";
        var liked = host.ReadOne(unnamed);

        var named = host.ReadOne(Activity("Undo", """{"id":"https://social.example/a/9","type":"Follow","actor":"https://social.example/people/ada"}"""));
        var undone = host.ReadOne(Activity("Undo", unnamed));

        Assert.Equal((InteractionKind.Delete, "https://social.example/a/9"), (named.Kind, named.ExternalId));
        Assert.Equal((InteractionKind.Delete, liked.ExternalId), (undone.Kind, undone.ExternalId));
    }

    [Theory]
    [InlineData("Create", """{"id":"https://social.example/n/1","type":"Note","attributedTo":"https://social.example/people/eve","content":"not mine"}""")]
    [InlineData("Create", """{"id":"https://other.example/n/1","type":"Note","content":"of another site"}""")]
    [InlineData("Delete", "\"https://other.example/n/1\"")]
    [InlineData("Undo", """{"id":"https://social.example/a/9","type":"Like","actor":"https://social.example/people/eve"}""")]
    [InlineData("Follow", "\"https://other.example/people/somebody\"")]
    [InlineData("Create", "42")]
    public void Nobody_speaks_for_somebody_else(string type, string about)
    {
        using var host = new FediverseHost();

        var content = host.Read(Activity(type, about));

        Assert.Empty(content.Interactions);
        Assert.NotEqual(0, Assert.Single(content.Rejected).Raw.Length);
    }

    [Fact]
    public void What_is_missing_or_of_another_form_does_no_harm()
    {
        using var host = new FediverseHost();

        var read = host.ReadOne("""
            {"type":["Create","ex:Other"],"actor":{"id":"https://social.example/people/ada"},"object":{"id":"https://social.example/n/1","type":"Article","name":"A title",
             "contentMap":{"en":"<p>Words</p>"},"tag":{"type":"Mention","href":"https://shop.example/hooks/activitypub:shop"},"url":[{"type":"Link","href":"https://social.example/p/1"}],
             "to":"https://www.w3.org/ns/activitystreams#Public","published":"2126-01-01T00:00:00Z"}}
            """);

        Assert.Equal((InteractionKind.Mention, "A title\n\nWords", "en", "https://social.example/p/1"), (read.Kind, read.Text, read.Language, read.Link));
        Assert.Equal(host.Clock.Now, read.OccurredAt);
    }

    [Fact]
    public void A_note_that_is_only_an_address_is_an_interaction_without_words()
    {
        using var host = new FediverseHost();

        var read = host.ReadOne(Activity("Create", "\"https://social.example/n/1\""));

        Assert.Equal(("https://social.example/n/1", "https://social.example/n/1", null), (read.ExternalId, read.Link, read.Text));
    }

    private static string Activity(string type, string about) =>
        $$"""{"id":"https://social.example/a/1","type":"{{type}}","actor":"https://social.example/people/ada","object":{{about}}}""";

    private static string Addressed(string to) =>
        Activity("Create", $$"""{"id":"https://social.example/n/1","type":"Note","to":{{to}},"content":"psst"}""");
}
