using System.Net;
using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.ActivityPub;

public sealed class ActivityPubSendingTests
{
    [Fact]
    public async Task An_answer_names_its_author_and_is_as_public_as_what_it_answers()
    {
        using var host = new FediverseHost();
        var said = host.Platform.Say(new PlatformWords("ada", "Are you open?", host.Clock.Now));

        Assert.IsType<SendResult.Accepted>(await SendAsync(host, ChannelOperation.Reply, replyTo: said));

        var note = Assert.Single(host.Platform.Activities)["object"]!;
        Assert.Equal(said, note["inReplyTo"]!.GetValue<string>());
        Assert.Equal("https://www.w3.org/ns/activitystreams#Public", note["to"]![0]!.GetValue<string>());
        Assert.Equal(FediversePlatform.Actor("ada"), note["cc"]![0]!.GetValue<string>());
        Assert.Equal((FediversePlatform.Actor("ada"), "@ada@social.example"), (note["tag"]![0]!["href"]!.GetValue<string>(), note["tag"]![0]!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_answer_to_what_may_not_be_seen_tells_nobody_else()
    {
        using var host = new FediverseHost();

        Assert.IsType<SendResult.Accepted>(await SendAsync(host, ChannelOperation.Reply, replyTo: FediversePlatform.Actor("ada") + "/notes/99", recipient: FediversePlatform.Actor("ada")));

        var note = Assert.Single(host.Platform.Activities)["object"]!;
        Assert.Equal([FediversePlatform.Actor("ada")], note["to"]!.AsArray().Select(to => to!.GetValue<string>()));
        Assert.Empty(note["cc"]!.AsArray());
    }

    [Fact]
    public async Task What_was_taken_back_is_not_answered()
    {
        using var host = new FediverseHost();
        var said = host.Platform.Say(new PlatformWords("ada", "Are you open?", host.Clock.Now));
        host.Platform.Remove(said);

        Assert.IsType<SendResult.Rejected>(await SendAsync(host, ChannelOperation.Reply, replyTo: said, recipient: FediversePlatform.Actor("ada")));
        Assert.Empty(host.Platform.Activities);
    }

    [Fact]
    public async Task A_private_message_is_addressed_to_one_alone_and_the_same_in_every_attempt()
    {
        using var host = new FediverseHost();
        var message = Message(ChannelOperation.DirectMessage, recipient: FediversePlatform.Actor("ada"));

        var first = await host.Sender.SendAsync(message, CancellationToken.None);
        host.Clock.Now += TimeSpan.FromMinutes(3);
        var second = await host.Sender.SendAsync(message with { MayHaveArrived = true }, CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal(2, host.Platform.Activities.Count);
        Assert.Equal(host.Platform.Activities[0].ToJsonString(), host.Platform.Activities[1].ToJsonString());
        Assert.Single(host.Platform.Arrived);
        Assert.Equal([FediversePlatform.Actor("ada")], host.Platform.Activities[0]["to"]!.AsArray().Select(to => to!.GetValue<string>()));
        Assert.Empty(host.Platform.Activities[0]["cc"]!.AsArray());
    }

    [Fact]
    public async Task Publishing_delivers_once_to_each_site()
    {
        using var host = new FediverseHost(shop => shop.Followers = _ => Task.FromResult<IReadOnlyList<string>>([FediversePlatform.Actor("ada"), FediversePlatform.Actor("ben")]));

        Assert.IsType<SendResult.Accepted>(await SendAsync(host, ChannelOperation.Publish));

        Assert.Single(host.Platform.Activities);
    }

    [Fact]
    public async Task Publishing_does_not_wait_for_a_site_that_is_away()
    {
        using var host = new FediverseHost(shop => shop.Followers = _ => Task.FromResult<IReadOnlyList<string>>([FediversePlatform.Site + "/people/gone", FediversePlatform.Actor("ada")]));
        host.Platform.Instead["/people/gone"] = () => new HttpResponseMessage(HttpStatusCode.BadGateway);

        Assert.IsType<SendResult.Accepted>(await SendAsync(host, ChannelOperation.Publish));
    }

    [Fact]
    public async Task Without_followers_there_is_nothing_to_publish_to()
    {
        using var host = new FediverseHost(shop => shop.Followers = _ => Task.FromResult<IReadOnlyList<string>>([]));
        using var other = new FediverseHost(shop => shop.Followers = null);

        Assert.IsType<SendResult.Rejected>(await SendAsync(host, ChannelOperation.Publish));
        Assert.False(other.Sender.Descriptor.Capabilities.HasFlag(ChannelCapabilities.Publish));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, typeof(SendResult.Rejected))]
    [InlineData(HttpStatusCode.Gone, typeof(SendResult.Rejected))]
    [InlineData(HttpStatusCode.Unauthorized, typeof(SendResult.Unknown))]
    [InlineData(HttpStatusCode.InternalServerError, typeof(SendResult.Unknown))]
    public async Task What_another_site_says_is_told_from_what_is_wrong_with_the_actor(HttpStatusCode status, Type result)
    {
        using var host = new FediverseHost();
        host.Platform.Instead["/people/ada/inbox"] = () => new HttpResponseMessage(status);

        Assert.IsType(result, await SendAsync(host, ChannelOperation.DirectMessage, recipient: FediversePlatform.Actor("ada")));
    }

    [Fact]
    public async Task Text_becomes_paragraphs_and_links_and_nothing_more()
    {
        using var host = new FediverseHost();
        var message = Message(ChannelOperation.DirectMessage, recipient: FediversePlatform.Actor("ada")) with
        {
            Text = "One <b>\r\ntwo https://shop.example/a?b=1&c=2.\n\nThree",
            Language = "en",
            Media = [new Uri("https://shop.example/cone.jpg")],
        };

        await host.Sender.SendAsync(message, CancellationToken.None);

        var note = Assert.Single(host.Platform.Activities)["object"]!;
        Assert.Equal(
            "<p>One &lt;b&gt;<br>two <a href=\"https://shop.example/a?b=1&amp;c=2\" rel=\"nofollow noopener noreferrer\">https://shop.example/a?b=1&amp;c=2</a>.</p><p>Three</p>",
            note["content"]!.GetValue<string>());
        Assert.NotNull(note["contentMap"]!["en"]);
        Assert.Equal("image/jpeg", note["attachment"]![0]!["mediaType"]!.GetValue<string>());
    }

    private static Task<SendResult> SendAsync(FediverseHost host, ChannelOperation operation, string? replyTo = null, string? recipient = null) =>
        host.Sender.SendAsync(Message(operation, replyTo, recipient), CancellationToken.None);

    private static OutboundMessage Message(ChannelOperation operation, string? replyTo = null, string? recipient = null) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = new ConnectionId("activitypub:shop"),
        Operation = operation,
        Text = "Until ten",
        CreatedAt = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
        ReplyTo = replyTo,
        Recipient = recipient,
    };
}
