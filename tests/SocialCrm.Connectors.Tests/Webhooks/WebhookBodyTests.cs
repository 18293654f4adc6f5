using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Webhooks;

namespace SocialCrm.Connectors.Tests.Webhooks;

public sealed class WebhookBodyTests
{
    private const string Least = """{"id":"1","author":{"id":"ada"},"time":"2026-06-01T11:00:00Z"}""";

    [Fact]
    public void The_documented_shape_is_read_whole()
    {
        using var hook = new Hook();

        var read = hook.ReadOne("""
            {"type":"note.created","timestamp":"2026-06-01T11:59:30Z","data":{
              "id":"note-7","version":"3","kind":"comment",
              "author":{"id":"ada-7","handle":"ada","name":"Ada Löwe"},
              "time":"2026-06-01T13:30:00+02:00","text":"Grüße „冰淇淋“ \ud83c\udf68","language":"de",
              "thread":"t-1","replyTo":"note-6","url":"https://shop.example/notes/7",
              "media":["https://shop.example/a.jpg","javascript:alert(1)","http://shop.example/b.png"],"mood":{"x":[1,2]}}}
            """);

        Assert.Equal(("note-7", "3", InteractionKind.Comment), (read.ExternalId, read.Version, read.Kind));
        Assert.Equal(new Account(new ChannelId("web"), "ada-7", "ada", "Ada Löwe"), read.Author);
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 11, 30, 0, TimeSpan.Zero), read.OccurredAt);
        Assert.Equal("Grüße „冰淇淋“ \ud83c\udf68", read.Text);
        Assert.Equal(("de", "t-1", "note-6", "https://shop.example/notes/7"), (read.Language, read.Thread, read.ReplyTo, read.Link));
        Assert.Equal(["https://shop.example/a.jpg", "http://shop.example/b.png"], read.Media);
        Assert.Equal((InteractionTrust.Verified, false), (read.Trust, read.IsOwn));
        Assert.StartsWith("""{""", Encoding.UTF8.GetString(read.Raw.Span), StringComparison.Ordinal);
        Assert.EndsWith("""}}""", Encoding.UTF8.GetString(read.Raw.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Least)]
    [InlineData("[" + Least + "]")]
    [InlineData("""{"data":""" + Least + "}")]
    [InlineData("""{"data":[""" + Least + """],"more":true}""")]
    [InlineData("""{"d\u0061ta":[""" + Least + "]}")]
    public void An_entry_may_stand_alone_in_a_list_or_in_an_envelope(string body)
    {
        using var hook = new Hook();

        var read = hook.ReadOne(body);

        Assert.Equal(("1", "ada", InteractionKind.Post), (read.ExternalId, read.Author.Key, read.Kind));
        Assert.Equal(Least, Encoding.UTF8.GetString(read.Raw.Span));
    }

    [Fact]
    public void Any_shape_can_be_read_through_a_map()
    {
        using var hook = new Hook(options =>
        {
            options.Entries = "payload.events";
            options.Map = FieldMap.Parse("comment.uid=id,comment.by.key=author,comment.by.key=author-handle,at=time,comment.body=text,attachments.url=media,$.action=kind,'fr'=language,$.site.name=channel");
        });

        var content = hook.Parse("""
            {"payload":{"events":[
              {"comment":{"uid":17,"by":{"key":"p1"},"body":"Bonjour"},"at":1780310000,"attachments":[{"url":"https://a.example/1"},{"size":3},{"url":"https://a.example/2"}]},
              {"comment":{"uid":18,"by":{"key":"p2"},"body":"Salut"},"at":1780310000.5}]},
             "action":"comment","site":{"name":"Lyon"}}
            """);

        Assert.Empty(content.Rejected);
        Assert.Equal(["17", "18"], content.Interactions.Select(read => read.ExternalId));
        Assert.All(content.Interactions, read => Assert.Equal((InteractionKind.Comment, "fr", new ChannelId("lyon")), (read.Kind, read.Language, read.Author.Channel)));
        Assert.Equal(["https://a.example/1", "https://a.example/2"], content.Interactions[0].Media);
        Assert.Equal(("p1", "p1", "Bonjour"), (content.Interactions[0].Author.Key, content.Interactions[0].Author.Handle, content.Interactions[0].Text));
    }

    [Fact]
    public void One_bad_entry_is_kept_with_its_place_and_stops_no_other()
    {
        using var hook = new Hook();
        string[] bad = ["7", "null", "[]", "{}", """{"id":{"x":1},"author":{"id":"ada"},"time":1780310000}""", """{"id":"2","author":{"id":""},"time":1780310000}""", """{"id":"2","author":{"id":"ada"},"time":"soon"}""", """{"id":"2","author":{"id":"ada"},"time":"2026-06-01T12:00"}""", """{"id":"2","author":{"id":"ada"},"time":"2026-06-02T12:00Z"}""", """{"id":"2","author":{"id":"ada"},"time":1780310000,"kind":"shouting"}"""];

        var content = hook.Parse($"[{string.Join(',', bad)},{Least}]");

        Assert.Equal("1", Assert.Single(content.Interactions).ExternalId);
        Assert.Equal(Enumerable.Range(1, bad.Length).Select(place => (long)place), content.Rejected.Select(letter => letter.Position));
        Assert.Equal(bad, content.Rejected.Select(letter => Encoding.UTF8.GetString(letter.Raw.Span)));
        Assert.DoesNotContain(content.Rejected, letter => letter.Reason.Contains("ada", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_character_is_replaced_in_a_text_and_refused_in_a_key()
    {
        using var hook = new Hook();

        var content = hook.Parse("""
            [{"id":"1","author":{"id":"ada","name":"A\udc00"},"time":1780310000,"text":"a\ud83cb \\ud83c \ud83c\udf68","\ud800x":"\udfff"},
             {"id":"2\ud800","author":{"id":"ada"},"time":1780310000},
             {"id":"3","author":{"id":"a\u0000da"},"time":1780310000}]
            """);

        Assert.Equal("a\ufffdb \\ud83c \ud83c\udf68", Assert.Single(content.Interactions).Text);
        Assert.Equal("A\ufffd", content.Interactions[0].Author.DisplayName);
        Assert.Equal([2, 3], content.Rejected.Select(letter => letter.Position));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced_in_a_text_and_refused_in_a_key()
    {
        using var hook = new Hook();
        var text = Encoding.Latin1.GetBytes("""{"id":"1","author":{"id":"ada"},"time":1780310000,"text":"Grüße"}""");
        var key = Encoding.Latin1.GetBytes("""{"id":"1","author":{"id":"adä"},"time":1780310000}""");

        Assert.Equal("Gr\ufffd\ufffde", hook.Parse(text).Interactions[0].Text);
        Assert.Single(hook.Parse(key).Rejected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("""{"data":[{"id":"1","author":{"id":"ada"},"time":1780310000}""")]
    [InlineData("""{"id":"1"} {"id":"2"}""")]
    public void A_body_that_is_no_JSON_is_told_with_its_place_and_without_its_words(string body)
    {
        using var hook = new Hook();

        var fault = Assert.Throws<ChannelException>(() => hook.Parse(body));

        Assert.Equal(ChannelFailure.Malformed, fault.Failure);
        Assert.Contains("line 1, byte", fault.Message, StringComparison.Ordinal);
        Assert.Null(fault.InnerException);
    }

    [Fact]
    public void A_body_that_is_nested_too_deep_is_none() =>
        Assert.Throws<ChannelException>(() => new Hook().Parse(new string('[', 100_000)));

    [Fact]
    public void Other_words_are_another_version_and_another_name_is_not()
    {
        using var hook = new Hook();
        string Version(string text, string name) =>
            hook.ReadOne($$"""{"id":"1","author":{"id":"ada","name":"{{name}}"},"time":1780310000,"text":"{{text}}"}""").Version;

        Assert.Equal(Version("a", "Ada"), Version("a", "Ada L."));
        Assert.NotEqual(Version("a", "Ada"), Version("b", "Ada"));
    }

    [Fact]
    public void A_deletion_has_no_words_and_another_version()
    {
        using var hook = new Hook();

        var said = hook.ReadOne("""{"id":"1","author":{"id":"ada"},"time":1780310000,"text":"a"}""");
        var gone = hook.ReadOne("""{"id":"1","author":{"id":"ada"},"time":1780310000,"text":"a","kind":"deleted"}""");

        Assert.Equal((InteractionKind.Delete, null, said.ExternalId), (gone.Kind, gone.Text, gone.ExternalId));
        Assert.NotEqual(said.Version, gone.Version);
    }

    [Fact]
    public void What_answers_something_is_a_reply_and_own_words_are_marked()
    {
        using var hook = new Hook(options =>
        {
            options.OwnAccounts.Add("shop-desk");
            options.TextIsHtml = true;
            options.KeepRaw = false;
        });

        var read = hook.ReadOne("""{"id":"1","author":{"id":"shop-desk"},"time":1780310000,"replyTo":"0","text":"<p>Open till <b>ten</b>.</p><script>x</script>"}""");

        Assert.Equal((InteractionKind.Reply, "Open till ten.", true, 0), (read.Kind, read.Text, read.IsOwn, read.Raw.Length));
    }

    [Fact]
    public void Keys_are_taken_to_their_exact_length()
    {
        using var hook = new Hook();
        string Entry(int id, int author) => $$"""{"id":"{{new string('i', id)}}","author":{"id":"{{new string('a', author)}}"},"time":1780310000}""";

        Assert.Single(hook.Parse(Entry(512, 256)).Interactions);
        Assert.Single(hook.Parse(Entry(513, 256)).Rejected);
        Assert.Single(hook.Parse(Entry(512, 257)).Rejected);
    }
}
