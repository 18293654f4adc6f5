using System.Text.Json.Nodes;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>The whole way, with the reference implementation of the network: data server, directory, app view, and a stand-in chat service.</summary>
public sealed class LiveBlueskyTests
{
    [SkippableFact]
    public async Task What_somebody_does_is_received_once_with_edits_and_deletions_and_own_words_are_not()
    {
        await using var live = await LiveBluesky.StartAsync();
        var word = LiveBluesky.Word();
        var mention = await live.Person.PostAsync($"@alice.test grüße 冰淇淋 {word}", mentions: live.Own);
        var own = await live.PublishAsync($"We are open {word} https://ice.example #{word}");
        await live.Person.SeesAsync(own);
        var reply = await live.Person.ReplyAsync($"Until when? {word}", own);
        var like = await live.Person.RecordAsync("app.bsky.feed.like", new JsonObject { ["subject"] = await live.Person.ReferenceAsync(own) });
        await live.UntilAsync(read => read.Any(one => one.ExternalId == like) && read.Any(one => one.ExternalId == reply) && read.Any(one => one.ExternalId == mention));

        await live.Person.ChangeAsync(mention, $"@alice.test changed {word}");
        await live.Person.DeleteAsync(reply);
        await live.UntilAsync(read => read.Any(one => one.ExternalId == reply && one.Kind == InteractionKind.Delete) && read.Any(one => one.ExternalId == mention && one.Text!.Contains("changed", StringComparison.Ordinal)));

        var mine = (await live.ReadAsync()).Where(one => one.ExternalId == mention || one.ExternalId == reply || one.ExternalId == like || one.ExternalId == own).ToList();
        Assert.Equal([(mention, InteractionKind.Edit), (mention, InteractionKind.Mention)], Versions(mine, mention));
        Assert.Equal([(reply, InteractionKind.Delete), (reply, InteractionKind.Reply)], Versions(mine, reply));
        Assert.Equal([(like, InteractionKind.Reaction)], Versions(mine, like));
        Assert.Empty(Versions(mine, own));
        Assert.All(mine, one => Assert.Equal(live.Person.Did, one.Author.Key));
        Assert.Equal(own, mine.Single(one => one.ExternalId == like).ReplyTo);
    }

    [SkippableFact]
    public async Task A_mention_is_answered_in_its_thread_once_though_it_is_sent_again()
    {
        await using var live = await LiveBluesky.StartAsync();
        var word = LiveBluesky.Word();
        var mention = await live.Person.PostAsync($"@alice.test open? {word}", mentions: live.Own);
        await live.UntilAsync(read => read.Any(one => one.ExternalId == mention));
        var message = LiveBluesky.Message(ChannelOperation.Reply, $"@bob.test until ten \ud83c\udf68 {word}") with { ReplyTo = mention };
        var sender = live.Connector<IChannelSender>();

        var first = Assert.IsType<SendResult.Accepted>(await sender.SendAsync(message, CancellationToken.None));
        var second = Assert.IsType<SendResult.Accepted>(await sender.SendAsync(message with { MayHaveArrived = true }, CancellationToken.None));
        await live.Person.ChangeAsync(mention, $"@alice.test are you open? {word}");
        var third = Assert.IsType<SendResult.Accepted>(await sender.SendAsync(message with { MayHaveArrived = true, Text = "Otherwise" }, CancellationToken.None));

        Assert.Equal((first.ExternalId, first.ExternalId), (second.ExternalId, third.ExternalId));
        var record = await live.Person.RecordAsync(first.ExternalId);
        Assert.Equal(mention, record["reply"]!["root"]!["uri"]!.GetValue<string>());
        Assert.Contains("until ten", record["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(live.Person.Did, record["facets"]![0]!["features"]![0]!["did"]!.GetValue<string>());
    }

    [SkippableFact]
    public async Task Direct_messages_go_both_ways()
    {
        await using var live = await LiveBluesky.StartAsync(isPrivileged: true);
        var word = LiveBluesky.Word();
        var id = await live.Person.WriteAsync(live.Own, $"Just between us {word}", live.ChatService);
        await live.UntilAsync(read => read.Any(one => one.ExternalId == id));
        var received = (await live.ReadAsync()).Single(one => one.ExternalId == id);

        var sent = Assert.IsType<SendResult.Accepted>(await live.Connector<IChannelSender>().SendAsync(
            LiveBluesky.Message(ChannelOperation.DirectMessage, $"My lips are sealed {word}") with { Recipient = received.Author.Key }, CancellationToken.None));
        await live.ReceiveAsync();

        Assert.Equal((live.Person.Did, InteractionKind.DirectMessage), (received.Author.Key, received.Kind));
        Assert.DoesNotContain(await live.ReadAsync(), one => one.ExternalId == sent.ExternalId);
    }

    [SkippableFact]
    public async Task Direct_messages_with_a_password_that_has_no_access_are_told_apart()
    {
        await using var live = await LiveBluesky.StartAsync(configure: bluesky => bluesky.DirectMessages = true);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => live.Connector<IConnectionHealth>().CheckAsync(CancellationToken.None));

        Assert.Contains("no access to direct messages", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_session_is_refreshed_and_a_wrong_password_asks_for_a_person()
    {
        await using var live = await LiveBluesky.StartAsync();
        var auth = live.Connector<IConnectionAuth>();
        var first = await auth.RefreshAsync(null, CancellationToken.None);
        var second = await auth.RefreshAsync(first, CancellationToken.None);
        var third = await auth.RefreshAsync(second, CancellationToken.None);
        await using var wrong = await LiveBluesky.StartAsync(configure: bluesky => bluesky.AppPassword = "abcd-efgh-ijkl-mnop");

        var fault = await Assert.ThrowsAsync<ChannelException>(() => wrong.Connector<IConnectionHealth>().CheckAsync(CancellationToken.None));

        Assert.Equal(3, new[] { first.Secret, second.Secret, third.Secret }.Distinct().Count());
        Assert.InRange(third.ExpiresAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(100), TimeSpan.FromMinutes(125));
        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
    }

    [SkippableFact]
    public async Task The_server_is_found_through_the_directory_and_people_are_looked_up()
    {
        await using var live = await LiveBluesky.StartAsync(configure: bluesky => bluesky.Service = null);

        var profile = await live.Connector<IProfileSource>().GetProfileAsync(live.Person.Did, CancellationToken.None);

        Assert.Equal("bob.test", profile!.Account.Handle);
        Assert.Null(await live.Connector<IProfileSource>().GetProfileAsync("did:plc:nobodyhere12345678901234", CancellationToken.None));
    }

    [SkippableFact]
    public async Task Both_limits_of_a_text_are_those_of_the_server()
    {
        await using var live = await LiveBluesky.StartAsync();
        var sender = live.Connector<IChannelSender>();
        var limits = live.Connector<IChannelConnector>().Descriptor.Operations.Single(operation => operation.Operation == ChannelOperation.Publish).TextLimits.ToDictionary(limit => limit.Unit, limit => limit.Maximum);

        var graphemes = string.Concat(Enumerable.Repeat("e\u0301", limits[TextUnit.Graphemes]));
        var bytes = string.Concat(Enumerable.Repeat("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66", limits[TextUnit.Utf8Bytes] / 25));

        Assert.IsType<SendResult.Accepted>(await sender.SendAsync(LiveBluesky.Message(ChannelOperation.Publish, graphemes), CancellationToken.None));
        Assert.IsType<SendResult.Accepted>(await sender.SendAsync(LiveBluesky.Message(ChannelOperation.Publish, bytes), CancellationToken.None));
        Assert.IsType<SendResult.Rejected>(await sender.SendAsync(LiveBluesky.Message(ChannelOperation.Publish, graphemes + "e"), CancellationToken.None));
        Assert.IsType<SendResult.Rejected>(await sender.SendAsync(LiveBluesky.Message(ChannelOperation.Publish, bytes + "e"), CancellationToken.None));
    }

    /// <summary>Every version that is stored, once.</summary>
    private static IEnumerable<(string Id, InteractionKind Kind)> Versions(List<Interaction> stored, string id) =>
        stored.Where(one => one.ExternalId == id).Select(one => (one.ExternalId, one.Kind)).OrderByDescending(one => one.Kind);
}
