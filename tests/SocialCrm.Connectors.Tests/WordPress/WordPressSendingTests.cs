using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.WordPress;

public sealed class WordPressSendingTests
{
    [Fact]
    public async Task An_answer_stands_under_the_comment_and_is_linked()
    {
        using var host = new WordPressHost();
        var asked = host.Comment("Is that also on Sunday?");

        var accepted = Assert.IsType<SendResult.Accepted>(await host.Seam<IChannelSender>().SendAsync(WordPressHost.Reply("Yes, from ten.", asked), default));

        Assert.Equal("comment:2", accepted.ExternalId);
        Assert.Equal("https://shop.example/blog/2026/hello/#comment-2", accepted.Link);
        Assert.True((await host.ReadAsync()).Single(comment => comment.ExternalId == "comment:2").IsOwn);
    }

    [Fact]
    public async Task A_known_conversation_spares_a_request()
    {
        using var host = new WordPressHost();
        var asked = host.Comment("Is that also on Sunday?");

        await host.Seam<IChannelSender>().SendAsync(WordPressHost.Reply("Yes.", asked) with { Thread = "post:1" }, default);

        Assert.Equal(HttpMethod.Post, Assert.Single(host.Site.Requests).Method);
    }

    [Fact]
    public async Task The_same_words_in_the_same_place_are_taken_once()
    {
        using var host = new WordPressHost();
        var asked = host.Comment("Is that also on Sunday?");
        var sender = host.Seam<IChannelSender>();
        var first = Assert.IsType<SendResult.Accepted>(await sender.SendAsync(WordPressHost.Reply("It's \"yes\" \u2014 from ten.", asked), default));

        var again = Assert.IsType<SendResult.Accepted>(await sender.SendAsync(WordPressHost.Reply("It's \"yes\" \u2014 from ten.", asked), default));
        var later = await sender.SendAsync(WordPressHost.Reply("It's \"yes\" \u2014 from ten.", asked) with { CreatedAt = host.Clock.Now.AddDays(2) }, default);

        Assert.Equal(first.ExternalId, again.ExternalId);
        Assert.IsType<SendResult.Rejected>(later);
        Assert.Single(host.Site.Arrived);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_is_found_again_with_and_without_a_moderators_rights(bool isEditor)
    {
        using var host = new WordPressHost();
        host.Site.IsEditor = isEditor;
        var message = WordPressHost.Reply("It's \"fine\" \u2014 & <b> \ud83c\udf68", host.Comment("Well?"));
        await host.Seam<IChannelSender>().SendAsync(message, default);

        var found = await host.Seam<ISendLookup>().FindAsync(message, default);

        Assert.Equal("comment:2", found?.ExternalId);
        Assert.Null(await host.Seam<ISendLookup>().FindAsync(message with { Text = "It's fine" }, default));
    }

    [Fact]
    public async Task A_post_is_published_under_a_name_that_finds_it_again()
    {
        using var host = new WordPressHost();
        var post = new OutboundMessage
        {
            Id = OutboxMessageId.New(),
            Connection = new ConnectionId("wordpress:blog"),
            Operation = ChannelOperation.Publish,
            Title = "Opening hours: \u51b0 & more!",
            Text = "We open at 9 < 10.",
            Media = [new Uri("https://shop.example/a.png?x=1&y=2"), new Uri("https://shop.example/b.mp4")],
            CreatedAt = host.Clock.Now,
        };

        var accepted = Assert.IsType<SendResult.Accepted>(await host.Seam<IChannelSender>().SendAsync(post, default));
        var found = await host.Seam<ISendLookup>().FindAsync(post, default);

        Assert.Equal(accepted, found);
        Assert.StartsWith("We open at 9 < 10.\n\n<img src=\"https://shop.example/a.png?x=1&y=2\"", host.Site.Arrived[0].Text, StringComparison.Ordinal);
        Assert.Contains("<video", host.Site.Arrived[0].Text, StringComparison.Ordinal);
        Assert.Null(await host.Seam<ISendLookup>().FindAsync(post with { Id = OutboxMessageId.New() }, default));
    }

    [Theory]
    [InlineData(65_525, 0, true)]
    [InlineData(65_526, 0, false)]
    [InlineData(65_520, 1, true)]
    [InlineData(65_521, 1, false)]
    public async Task The_limit_holds_to_the_byte_with_what_is_escaped(int letters, int ampersands, bool isTaken)
    {
        using var host = new WordPressHost();
        var text = new string('a', letters) + new string('&', ampersands);

        var result = await host.Seam<IChannelSender>().SendAsync(WordPressHost.Reply(text, host.Comment("Well?")), default);

        Assert.Equal(isTaken, result is SendResult.Accepted);
        Assert.Equal(isTaken, host.Site.Requests.Exists(request => request.Method == HttpMethod.Post));
    }

    [Theory]
    [InlineData("comment:404")]
    [InlineData("somebody")]
    [InlineData("post:99")]
    public async Task What_cannot_be_answered_is_a_rejection(string replyTo)
    {
        using var host = new WordPressHost();
        host.Comment("Well?");

        Assert.IsType<SendResult.Rejected>(await host.Seam<IChannelSender>().SendAsync(WordPressHost.Reply("Hello", replyTo), default));
    }

    [Fact]
    public async Task Going_too_fast_is_waited_out_and_spam_is_told()
    {
        using var host = new WordPressHost();
        var asked = host.Comment("Well?");
        host.Site.IsFlooded = true;
        var throttled = await host.Seam<IChannelSender>().SendAsync(WordPressHost.Reply("Too fast", asked), default);
        host.Site.IsFlooded = false;
        host.Site.NewStatus = "spam";

        var spam = await host.Seam<IChannelSender>().SendAsync(WordPressHost.Reply("Too odd", asked), default);

        Assert.True(Assert.IsType<SendResult.Throttled>(throttled).Until > host.Clock.Now);
        Assert.IsType<SendResult.Rejected>(spam);
    }
}
