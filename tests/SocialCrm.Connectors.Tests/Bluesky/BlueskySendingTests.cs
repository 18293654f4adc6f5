using System.Text;
using System.Text.Json.Nodes;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Bluesky;

public sealed class BlueskySendingTests : IDisposable
{
    private readonly BlueskyHost host = new(bluesky => bluesky.DirectMessages = true);

    [Fact]
    public async Task Links_mentions_and_tags_are_marked_by_their_bytes()
    {
        const string Text = "Grüße 冰淇淋 @ada.example, see https://ice.example/a(b)?c=d. And (https://ice.example/e) #Eis! #2026 @nobody.example me@ada.example";

        var sent = await AcceptedAsync(ChannelOperation.Publish, Text);

        var facets = Record(sent)["facets"]!.AsArray().Select(facet => (
            Words: Cut(Text, facet!["index"]!),
            Kind: facet["features"]![0]!["$type"]!.GetValue<string>().Split('#')[1],
            Target: (facet["features"]![0]!["uri"] ?? facet["features"]![0]!["did"] ?? facet["features"]![0]!["tag"])!.GetValue<string>()));
        Assert.Equal(
            [
                ("@ada.example", "mention", FakePosts.DidOf("ada")),
                ("https://ice.example/a(b)?c=d", "link", "https://ice.example/a(b)?c=d"),
                ("https://ice.example/e", "link", "https://ice.example/e"),
                ("#Eis", "tag", "Eis"),
            ],
            facets);
    }

    [Fact]
    public async Task A_reply_names_its_parent_and_the_first_post_of_the_thread()
    {
        var root = host.Say("ada", "The first", TimeSpan.FromMinutes(3));
        var rootCid = FakePosts.CidOf(host.Network.Posts.Records[root]);
        var record = BlueskyNetwork.Post("The second", host.Clock.Now);
        record["reply"] = new JsonObject { ["root"] = Reference(root, rootCid), ["parent"] = Reference(root, rootCid) };
        var parent = host.Network.Posts.Add("ben", record, "reply", (null, host.Clock.Now));

        var toParent = Record(await AcceptedAsync(ChannelOperation.Reply, "Danke", message => message with { ReplyTo = parent, Language = "de" }));
        var toRoot = Record(await AcceptedAsync(ChannelOperation.Reply, "Gern", message => message with { ReplyTo = root }));

        Assert.Equal((root, rootCid), Reference(toParent, "root"));
        Assert.Equal((parent, FakePosts.CidOf(record)), Reference(toParent, "parent"));
        Assert.Equal("de", toParent["langs"]![0]!.GetValue<string>());
        Assert.Equal((root, root), (Reference(toRoot, "root").Uri, Reference(toRoot, "parent").Uri));
    }

    [Fact]
    public async Task An_attempt_that_is_repeated_after_what_it_answers_was_changed_is_the_same_post()
    {
        var parent = host.Say("ada", "Open?", TimeSpan.FromMinutes(3));
        var id = OutboxMessageId.New();
        var first = await AcceptedAsync(ChannelOperation.Reply, "Until ten", message => message with { Id = id, ReplyTo = parent });
        host.Network.Edit(parent, "Are you open?");

        var second = await AcceptedAsync(ChannelOperation.Reply, "Until ten", message => message with { Id = id, ReplyTo = parent, MayHaveArrived = true });

        Assert.Equal(first.ExternalId, second.ExternalId);
        Assert.Single(host.Network.Arrived);
    }

    [Fact]
    public async Task What_is_gone_or_is_no_post_is_not_answered()
    {
        var gone = host.Say("ada", "Open?", TimeSpan.FromMinutes(3));
        host.Network.Remove(gone);

        Assert.IsType<SendResult.Rejected>(await host.SendAsync(ChannelOperation.Reply, "Yes", message => message with { ReplyTo = gone }));
        Assert.IsType<SendResult.Rejected>(await host.SendAsync(ChannelOperation.Reply, "Yes", message => message with { ReplyTo = "m000001" }));
        Assert.Empty(host.Network.Arrived);
    }

    [Fact]
    public async Task Pictures_are_brought_to_the_server_and_anything_else_is_refused()
    {
        var sent = await AcceptedAsync(ChannelOperation.Publish, "Look", message => message with { Media = [new Uri("https://pictures.example/a.png"), new Uri("https://pictures.example/b.png")] });

        Assert.Equal(2, Record(sent)["embed"]!["images"]!.AsArray().Count);
        Assert.Equal("bafkreipicture", Record(sent)["embed"]!["images"]![0]!["image"]!["ref"]!["$link"]!.GetValue<string>());
        Assert.Equal("image/png", Record(sent)["embed"]!["images"]![0]!["image"]!["mimeType"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(300, "e\u0301", true)]
    [InlineData(301, "e\u0301", false)]
    [InlineData(120, "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66", true)]
    [InlineData(121, "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66", false)]
    public async Task Both_limits_are_those_of_the_server_to_the_unit(int count, string unit, bool fits)
    {
        var text = string.Concat(Enumerable.Repeat(unit, count));
        var limits = host.Descriptor.Operations.Single(operation => operation.Operation == ChannelOperation.Publish).TextLimits;

        var isWithin = limits.All(limit => Length(text, limit.Unit) <= limit.Maximum);
        var result = await host.SendAsync(ChannelOperation.Publish, text);

        Assert.Equal(fits, isWithin);
        Assert.Equal(fits, result is SendResult.Accepted);
    }

    [Fact]
    public async Task A_direct_message_that_the_person_does_not_take_is_rejected_with_the_reason()
    {
        var refused = Assert.IsType<SendResult.Rejected>(await host.SendAsync(ChannelOperation.DirectMessage, "Hello", message => message with { Recipient = "did:plc:closed" }));
        var nobody = Assert.IsType<SendResult.Rejected>(await host.SendAsync(ChannelOperation.DirectMessage, "Hello", message => message with { Recipient = "ada.example" }));

        Assert.Contains("takes no direct messages", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("no DID", nobody.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_network_before_the_message_is_handed_over_leaves_no_doubt()
    {
        host.Network.IsBusy = true;

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.SendAsync(ChannelOperation.DirectMessage, "Hello", message => message with { Recipient = FakePosts.DidOf("ada") }));

        Assert.True(fault.HadNoEffect);
    }

    [Fact]
    public void Direct_messages_are_offered_only_where_they_are_asked_for()
    {
        using var without = new BlueskyHost();

        Assert.True(host.Descriptor.Capabilities.HasFlag(ChannelCapabilities.DirectMessage));
        Assert.False(without.Descriptor.Capabilities.HasFlag(ChannelCapabilities.DirectMessage));
    }

    public void Dispose() => host.Dispose();

    private static int Length(string text, TextUnit unit) =>
        unit == TextUnit.Utf8Bytes ? Encoding.UTF8.GetByteCount(text) : new System.Globalization.StringInfo(text).LengthInTextElements;

    private static string Cut(string text, JsonNode index)
    {
        var (start, end) = (index["byteStart"]!.GetValue<int>(), index["byteEnd"]!.GetValue<int>());
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(start, end - start));
    }

    private static JsonObject Reference(string uri, string cid) => new() { ["uri"] = uri, ["cid"] = cid };

    private static (string Uri, string Cid) Reference(JsonObject record, string end) =>
        (record["reply"]![end]!["uri"]!.GetValue<string>(), record["reply"]![end]!["cid"]!.GetValue<string>());

    private JsonObject Record(SendResult.Accepted sent) => host.Network.Posts.Records[sent.ExternalId];

    private async Task<SendResult.Accepted> AcceptedAsync(ChannelOperation operation, string text, Func<OutboundMessage, OutboundMessage>? with = null) =>
        Assert.IsType<SendResult.Accepted>(await host.SendAsync(operation, text, with));
}
