using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Nostr;

namespace SocialCrm.Connectors.Tests.Nostr;

public sealed class NostrSendingTests
{
    [Fact]
    public async Task An_answer_names_root_parent_and_people()
    {
        using var host = new NostrHost();
        var root = host.Say("ben", 1, "It begins");
        var parent = host.Say("ada", 1, "And on Sunday?", ["e", root.Id, "", "root"], ["p", NostrHost.Key("ben")]);

        await host.SendAsync(NostrHost.Message(ChannelOperation.Reply, parent.Id));

        var sent = Assert.Single(host.Relay.Received);
        Assert.Equal(1, sent.Kind);
        Assert.Equal([(root.Id, "root"), (parent.Id, "reply")], sent.Tags.Where(tag => tag[0] == "e").Select(tag => (tag[1], tag[3])));
        Assert.Equal([NostrHost.Key("ada"), NostrHost.Key("ben")], sent.TagValues("p"));
    }

    [Fact]
    public async Task A_first_answer_names_its_root_alone()
    {
        using var host = new NostrHost();
        var root = host.Say("ada", 1, "Are you open?");

        await host.SendAsync(NostrHost.Message(ChannelOperation.Reply, root.Id));

        Assert.Equal([(root.Id, "root")], Assert.Single(host.Relay.Received).Tags.Where(tag => tag[0] == "e").Select(tag => (tag[1], tag[3])));
    }

    [Fact]
    public async Task What_is_no_note_is_answered_by_a_comment()
    {
        using var host = new NostrHost();
        var root = new string('a', 64);
        var parent = host.Say("ada", 1_111, "On an article", ["E", root], ["K", "30023"], ["P", NostrHost.Key("ben")], ["e", root], ["k", "30023"]);

        await host.SendAsync(NostrHost.Message(ChannelOperation.Reply, parent.Id));

        var sent = Assert.Single(host.Relay.Received);
        Assert.Equal((1_111, root, "30023", parent.Id, "1111"), (sent.Kind, sent.Tag("E"), sent.Tag("K"), sent.Tag("e"), sent.Tag("k")));
    }

    [Fact]
    public async Task What_no_relay_shows_is_answered_privately()
    {
        using var host = new NostrHost();

        var result = await host.SendAsync(NostrHost.Message(ChannelOperation.Reply, new string('a', 64), NostrHost.Key("ada")));

        Assert.IsType<SendResult.Accepted>(result);
        Assert.Equal(1_059, Assert.Single(host.Relay.Received).Kind);
    }

    [Theory]
    [InlineData("duplicate: have it", typeof(SendResult.Accepted))]
    [InlineData("rate-limited: slow down", typeof(SendResult.Throttled))]
    [InlineData("blocked: not you", typeof(SendResult.Rejected))]
    [InlineData("invalid: no", typeof(SendResult.Rejected))]
    [InlineData("pow: 20 bits", typeof(SendResult.Rejected))]
    [InlineData("restricted: members only", typeof(SendResult.ReauthorizationRequired))]
    [InlineData("auth-required: who?", typeof(SendResult.ReauthorizationRequired))]
    [InlineData("error: disk full", typeof(SendResult.Unknown))]
    [InlineData("something else", typeof(SendResult.Unknown))]
    public async Task What_a_relay_says_is_understood(string reason, Type result)
    {
        using var host = new NostrHost();
        host.Relay.RefuseNext(reason);

        Assert.IsType(result, await host.SendAsync(NostrHost.Message(ChannelOperation.Publish)));
    }

    [Fact]
    public async Task One_relay_that_has_it_is_enough()
    {
        using var host = new NostrHost(shop => shop.Relays.Add(new Uri("wss://second.example")));
        host.Relay.RefuseNext("blocked: not you");

        Assert.IsType<SendResult.Accepted>(await host.SendAsync(NostrHost.Message(ChannelOperation.Publish)));
    }

    [Fact]
    public async Task A_message_goes_to_where_the_person_reads_too()
    {
        using var host = new NostrHost();
        host.Relay.Add(new NostrDraft(NostrHost.Now, 10_050, [["relay", "wss://inbox.example"]], "").SignedBy(NostrPeople.Of("ada")));

        await host.SendAsync(NostrHost.Message(ChannelOperation.DirectMessage, recipient: NostrHost.Key("ada")));

        Assert.Contains("inbox.example", host.Relay.Hosts);
        Assert.Single(host.Relay.Received.Select(sent => sent.Id).Distinct());
    }

    [Fact]
    public async Task Every_attempt_sends_the_same_event_and_two_messages_are_two()
    {
        using var host = new NostrHost();
        var message = NostrHost.Message(ChannelOperation.Publish) with { Media = [new Uri("https://shop.example/cone.jpg")], Language = "de-AT" };

        var results = new[] { await host.SendAsync(message), await host.SendAsync(message with { MayHaveArrived = true }), await host.SendAsync(message with { Id = OutboxMessageId.New() }) };

        Assert.Equal(results[0], results[1]);
        Assert.NotEqual(results[0], results[2]);
        Assert.Equal(2, host.Relay.Arrived.Count);
        Assert.EndsWith("\n\nhttps://shop.example/cone.jpg", host.Relay.Arrived[0].Text, StringComparison.Ordinal);
        Assert.Equal("de", host.Relay.Received[0].Tag("l"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("somebody")]
    public async Task A_message_to_nobody_is_rejected(string? recipient)
    {
        using var host = new NostrHost();

        Assert.IsType<SendResult.Rejected>(await host.SendAsync(NostrHost.Message(ChannelOperation.DirectMessage, recipient: recipient)));
    }

    [Fact]
    public void Options_that_cannot_work_are_refused_and_show_no_key()
    {
        Refused(shop => shop.Relays.Clear(), "Relays");
        Refused(shop => shop.Relays.Add(new Uri("https://relay.example")), "Relays");
        Refused(shop => shop.PrivateKey = "nonsense-secret", "PrivateKey");
        Refused(shop => shop.Overlap = TimeSpan.Zero, "Overlap");
        Refused(shop => shop.PollInterval = TimeSpan.FromSeconds(1), "PollInterval");
        Refused(shop => shop.AnswerTimeout = TimeSpan.Zero, "AnswerTimeout");
        Refused(shop => shop.PageSize = 501, "PageSize");
        Refused(shop => shop.LongestText = 60_001, "LongestText");
    }

    [Fact]
    public void The_set_up_on_the_page_composes()
    {
        var nsec = NostrPeople.ShopSecret;
        using var composed = new Platforms.Composed(crm =>
        {
            crm.AddNostr("shop", shop =>
            {
                shop.Relays.Add(new Uri("wss://relay.shop.example"));
                shop.Relays.Add(new Uri("wss://relay.example"));
                shop.PrivateKey = nsec;
            });
        });

        Assert.Equal("nostr:shop", composed.Connector<IChannelPoller>().Connection.Value);
    }

    private static void Refused(Action<NostrOptions> configure, string what)
    {
        using var composed = new Platforms.Composed(crm => crm.AddNostr("shop", shop =>
        {
            NostrHarness.Configure(shop);
            configure(shop);
        }));

        var refusal = Assert.Throws<OptionsValidationException>(() => composed.Connector<IChannelPoller>());

        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense-secret", refusal.Message, StringComparison.Ordinal);
    }
}
