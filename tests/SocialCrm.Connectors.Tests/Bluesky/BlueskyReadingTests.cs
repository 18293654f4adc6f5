using System.Text.Json.Nodes;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Bluesky;

public sealed class BlueskyReadingTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly BlueskyHost host = new();

    [Theory]
    [InlineData("like", "app.bsky.feed.like", InteractionKind.Reaction)]
    [InlineData("like-via-repost", "app.bsky.feed.like", InteractionKind.Reaction)]
    [InlineData("repost", "app.bsky.feed.repost", InteractionKind.Share)]
    [InlineData("follow", "app.bsky.graph.follow", InteractionKind.Follow)]
    public async Task What_has_no_words_is_a_reaction_a_share_or_a_follow(string reason, string type, InteractionKind kind)
    {
        var record = new JsonObject { ["$type"] = type, ["createdAt"] = "2026-06-01T11:58:00.000Z" };
        if (kind != InteractionKind.Follow)
            record["subject"] = new JsonObject { ["uri"] = "at://did:plc:shop/app.bsky.feed.post/3l2", ["cid"] = "c" };
        var uri = host.Network.Posts.Add("ada", record, reason, (null, host.Clock.Now));

        var read = Assert.Single((await host.ReadAsync()).Interactions);

        Assert.Equal((uri, kind, null), (read.ExternalId, read.Kind, read.Text));
        Assert.Equal(kind == InteractionKind.Follow ? null : "at://did:plc:shop/app.bsky.feed.post/3l2", read.ReplyTo);
        Assert.Equal("https://bsky.app/profile/did:plc:adaxxxxxxxxxxxxxxxxxxxxx", read.Link);
    }

    [Fact]
    public async Task A_reply_knows_its_thread_and_what_it_answers_and_a_quote_what_it_quotes()
    {
        var reply = Post("Yes");
        reply["reply"] = new JsonObject { ["root"] = Reference("root"), ["parent"] = Reference("parent") };
        var quote = Post("Look");
        quote["embed"] = new JsonObject { ["$type"] = "app.bsky.embed.recordWithMedia", ["record"] = new JsonObject { ["record"] = Reference("quoted") } };
        host.Network.Posts.Add("ada", reply, "reply", ("at://subject", host.Clock.Now));
        host.Network.Posts.Add("ben", quote, "quote", (null, host.Clock.Now));

        var read = (await host.ReadAsync()).Interactions;

        var first = Assert.Single(read, one => one.Kind == InteractionKind.Reply);
        Assert.Equal((Uri("root"), Uri("parent")), (first.Thread, first.ReplyTo));
        var second = Assert.Single(read, one => one.Kind == InteractionKind.Share);
        Assert.Equal((Uri("quoted"), "Look"), (second.ReplyTo, second.Text));
    }

    [Fact]
    public async Task Language_pictures_films_account_and_link_are_read()
    {
        var record = Post("Grüße");
        record["langs"] = new JsonArray("de", "zh-Hant");
        record["embed"] = new JsonObject
        {
            ["$type"] = "app.bsky.embed.recordWithMedia",
            ["media"] = new JsonObject { ["images"] = new JsonArray(new JsonObject { ["image"] = Blob("bafkrei1") }), ["video"] = Blob("bafkrei2") },
        };
        var uri = host.Network.Posts.Add("ada", record, "mention", (null, host.Clock.Now));

        var read = Assert.Single((await host.ReadAsync()).Interactions);

        Assert.Equal("de", read.Language);
        Assert.Equal(
            ["https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:adaxxxxxxxxxxxxxxxxxxxxx/bafkrei1@jpeg", "https://video.bsky.app/watch/did:plc:adaxxxxxxxxxxxxxxxxxxxxx/bafkrei2/playlist.m3u8"],
            read.Media);
        Assert.Equal(new Account(new ChannelId("bluesky"), "did:plc:adaxxxxxxxxxxxxxxxxxxxxx", "ada.example", "Called 冰淇淋"), read.Author);
        Assert.Equal($"https://bsky.app/profile/{read.Author.Key}/post/{uri.Split('/')[^1]}", read.Link);
        Assert.Equal(InteractionTrust.Fetched, read.Trust);
    }

    [Fact]
    public async Task A_time_that_lies_in_the_future_is_the_networks_instead()
    {
        host.Network.Posts.Add("ada", Post("Tomorrow", "2031-01-01T00:00:00Z"), "mention", (null, host.Clock.Now));

        Assert.Equal(host.Clock.Now, Assert.Single((await host.ReadAsync()).Interactions).OccurredAt);
    }

    [Fact]
    public async Task A_post_that_was_dated_back_by_hours_is_found_within_the_hour()
    {
        for (var at = 0; at < 220; at++)
            host.Say("ben", $"Said {at}", Minute * at);
        var (_, cursor) = await host.ReadAsync();
        var late = host.Say("ada", "Written on a train", Minute * 205);

        var (soon, next) = await host.ReadAsync(cursor);
        host.Clock.Now += TimeSpan.FromMinutes(61);
        var (later, _) = await host.ReadAsync(next);

        Assert.DoesNotContain(soon, read => read.ExternalId == late);
        Assert.Contains(later, read => read.ExternalId == late);
    }

    [Fact]
    public async Task A_walk_goes_on_where_it_stopped_and_what_came_meanwhile_is_read_by_the_next()
    {
        for (var at = 0; at < 250; at++)
            host.Say("ben", $"Said {at}", Minute * (at + 1));
        var first = await host.Connector<IChannelPoller>().PollAsync(ChannelCursor.Start, CancellationToken.None);
        var during = host.Say("ada", "While it was read", TimeSpan.Zero);

        var (rest, cursor) = await host.ReadAsync(new ChannelCursor(first.Next.Value));
        var (next, _) = await host.ReadAsync(cursor);

        Assert.Equal(250, first.Interactions.Concat(rest).Select(read => read.ExternalId).Distinct().Count());
        Assert.Contains(next, read => read.ExternalId == during);
    }

    [Fact]
    public async Task A_post_that_is_hidden_but_there_is_not_called_deleted()
    {
        var there = host.Say("ada", "Still here", Minute);
        var gone = host.Say("ben", "Soon gone", Minute);
        var (_, cursor) = await host.ReadAsync();
        host.Network.Posts.Remove(gone);
        host.Network.IsShy = true;

        var (read, next) = await host.ReadAsync(cursor);
        var (again, _) = await host.ReadAsync(next);

        Assert.Equal((gone, InteractionKind.Delete, "deleted"), Assert.Single(read, one => one.ExternalId != there) is var one ? (one.ExternalId, one.Kind, one.Version) : default);
        Assert.Equal("did:plc:benxxxxxxxxxxxxxxxxxxxxx", read.Single(one => one.Kind == InteractionKind.Delete).Author.Key);
        Assert.DoesNotContain(again, one => one.ExternalId == gone);
    }

    [Fact]
    public async Task What_carries_a_label_that_is_ignored_is_left_out()
    {
        using var strict = new BlueskyHost(bluesky => bluesky.IgnoredLabels.Add("spam"));
        strict.Network.Posts.LabelOf = uri => uri.Contains("ben", StringComparison.Ordinal) ? "spam" : "nice";
        strict.Say("ben", "Buy this", Minute);
        var wanted = strict.Say("ada", "Hello", Minute);

        Assert.Equal(wanted, Assert.Single((await strict.ReadAsync()).Interactions).ExternalId);
    }

    [Fact]
    public async Task The_cursor_keeps_within_its_limit_and_another_account_begins_anew()
    {
        for (var at = 0; at < 90; at++)
            host.Say("ben", $"Said {at}", Minute * at);
        var (_, cursor) = await host.ReadAsync();
        using var other = new BlueskyHost(bluesky => bluesky.Handle = FakeAccounts.Own);
        for (var at = 0; at < 150; at++)
            other.Say("ben", $"Said {at}", TimeSpan.FromDays(at));

        var (read, _) = await other.ReadAsync(cursor);

        Assert.InRange(cursor.Value.Length, 1, 3_500);
        Assert.Equal(150, read.Count);
    }

    public void Dispose() => host.Dispose();

    private static JsonObject Post(string text, string createdAt = "2026-06-01T11:58:00.000Z") => new() { ["$type"] = "app.bsky.feed.post", ["text"] = text, ["createdAt"] = createdAt };

    private static string Uri(string name) => $"at://did:plc:shop/app.bsky.feed.post/{name}";

    private static JsonObject Reference(string name) => new() { ["uri"] = Uri(name), ["cid"] = "bafy" + name };

    private static JsonObject Blob(string cid) => new() { ["$type"] = "blob", ["ref"] = new JsonObject { ["$link"] = cid }, ["mimeType"] = "image/jpeg" };
}
