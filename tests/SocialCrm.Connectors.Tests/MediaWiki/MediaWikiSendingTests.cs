using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.MediaWiki;

public sealed class MediaWikiSendingTests
{
    [Fact]
    public async Task An_answer_stands_below_the_question_signed_and_is_known_as_own()
    {
        using var host = new MediaWikiHost();
        var asked = host.Add("Talk:Shop", "Bob", "== Hours ==\nOpen on Sunday?");
        host.Add("Talk:Shop", "Eve", "== Other ==\nElse");

        var accepted = Assert.IsType<SendResult.Accepted>(await host.Connector.SendAsync(MediaWikiHost.Message(ChannelOperation.Reply, "Yes,\nfrom {{ten}}.", asked), default));

        Assert.Equal("rev:3", accepted.ExternalId);
        Assert.StartsWith("== Hours ==\nOpen on Sunday?\n:Yes,\n:from &#123;&#123;ten&#125;&#125;. [[User:Desk|Desk]]", host.Wiki.Pages[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("== Other ==\nElse", host.Wiki.Pages[0].Text, StringComparison.Ordinal);
        Assert.True((await host.ReadAsync()).Single(said => said.ExternalId == "rev:3").IsOwn);
    }

    [Fact]
    public async Task What_was_sent_is_found_in_the_history_by_its_mark()
    {
        using var host = new MediaWikiHost();
        var message = MediaWikiHost.Message(ChannelOperation.Reply, "Yes.", host.Add("Talk:Shop", "Bob", "Open on Sunday?"));
        await host.Connector.SendAsync(message, default);
        host.Wiki.Page("Talk:Shop").Title = "Talk:Moved";

        Assert.Equal("rev:2", (await host.Connector.FindAsync(message, default))?.ExternalId);
        Assert.Null(await host.Connector.FindAsync(message with { Id = OutboxMessageId.New() }, default));
    }

    [Fact]
    public async Task A_page_is_published_under_its_prefix_and_not_over_another()
    {
        using var host = new MediaWikiHost(wiki => wiki.PublishUnder = "Project:News/");
        var page = MediaWikiHost.Message(ChannelOperation.Publish, "We open at nine.") with { Title = "Opening hours \u51b0" };

        var first = Assert.IsType<SendResult.Accepted>(await host.Connector.SendAsync(page, default));
        var other = await host.Connector.SendAsync(page with { Id = OutboxMessageId.New() }, default);

        Assert.Equal("Project:News/Opening hours \u51b0", host.Wiki.Pages[0].Title);
        Assert.Equal(first, await host.Connector.FindAsync(page, default));
        Assert.Contains("articleexists", Assert.IsType<SendResult.Rejected>(other).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("editconflict", typeof(SendResult.Throttled))]
    [InlineData("ratelimited", typeof(SendResult.Throttled))]
    [InlineData("readonly", typeof(SendResult.Throttled))]
    [InlineData("badtoken", typeof(SendResult.Throttled))]
    [InlineData("protectedpage", typeof(SendResult.Rejected))]
    [InlineData("abusefilter-disallowed", typeof(SendResult.Rejected))]
    [InlineData("blocked", typeof(SendResult.Rejected))]
    [InlineData("captcha", typeof(SendResult.Rejected))]
    [InlineData("mwoauth-invalid-authorization", typeof(SendResult.ReauthorizationRequired))]
    [InlineData("internal_api_error_DBQueryError", typeof(SendResult.Unknown))]
    public async Task Each_error_of_an_edit_is_told_for_what_it_is(string code, Type expected)
    {
        using var host = new MediaWikiHost();
        var asked = host.Add("Talk:Shop", "Bob", "Open on Sunday?");
        host.Wiki.NextFault = code;

        var result = await host.Connector.SendAsync(MediaWikiHost.Message(ChannelOperation.Reply, "Yes.", asked), default);

        Assert.IsType(expected, result);
        Assert.Empty(host.Wiki.Arrived);
    }

    [Fact]
    public async Task Somebody_elses_edit_in_between_is_not_overwritten()
    {
        using var host = new MediaWikiHost();
        var asked = host.Add("Talk:Shop", "Bob", "Open on Sunday?");
        host.Wiki.BeforeEdit = () => host.Add("Talk:Shop", "Eve", "In between");
        var message = MediaWikiHost.Message(ChannelOperation.Reply, "Yes.", asked);

        var first = await host.Connector.SendAsync(message, default);
        host.Wiki.BeforeEdit = null;
        var second = await host.Connector.SendAsync(message, default);

        Assert.IsType<SendResult.Throttled>(first);
        Assert.IsType<SendResult.Accepted>(second);
        Assert.Contains("In between", host.Wiki.Pages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_978, true)]
    [InlineData(1_979, false)]
    public async Task A_page_takes_no_more_than_its_bytes(int letters, bool isTaken)
    {
        using var host = new MediaWikiHost(wiki => wiki.MaximumPageBytes = 2_000);
        var asked = host.Add("Talk:Shop", "Bob", "Open on Sunday?"); // 15 bytes, and 7 around the answer: a line end, a colon, a blank and the signature.

        var result = await host.Connector.SendAsync(MediaWikiHost.Message(ChannelOperation.Reply, new string('a', letters), asked), default);

        Assert.Equal(isTaken, result is SendResult.Accepted);
    }

    [Theory]
    [InlineData("rev:404")]
    [InlineData("somebody")]
    public async Task What_cannot_be_answered_is_a_rejection(string replyTo)
    {
        using var host = new MediaWikiHost();

        Assert.IsType<SendResult.Rejected>(await host.Connector.SendAsync(MediaWikiHost.Message(ChannelOperation.Reply, "Hello", replyTo), default));
        Assert.IsType<SendResult.Rejected>(await host.Connector.SendAsync(MediaWikiHost.Message(ChannelOperation.DirectMessage, "Hello") with { Recipient = "ip:192.0.2.1" }, default));
    }
}
