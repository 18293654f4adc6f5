using SocialCrm.Channels;
using SocialCrm.Connectors.Nostr;

namespace SocialCrm.Connectors.Tests.Nostr;

public sealed class NostrReadingTests
{
    private static readonly string Root = new('a', 64);
    private static readonly string Parent = new('b', 64);

    [Fact]
    public async Task Words_reactions_shares_and_followers_are_told_apart()
    {
        using var host = new NostrHost();
        var mention = host.Say("ada", 1, "Are you open? Gr\u00fc\u00dfe \u51b0 \ud83c\udf68", ["imeta", "url https://ada.example/1.jpg", "m image/jpeg"], ["L", "ISO-639-1"], ["l", "de", "ISO-639-1"]);
        var reply = host.Say("ben", 1, "And on Sunday?", ["e", Root, "", "root"], ["e", Parent, "", "reply"]);
        var older = host.Say("ben", 1, "In the old way", ["e", Root], ["e", Parent]);
        var comment = host.Say("ben", 1_111, "On an article", ["E", Root], ["K", "30023"], ["e", Parent], ["k", "1111"]);
        var reaction = host.Say("eve", 7, "\ud83c\udf68", ["e", Parent]);
        var share = host.Say("eve", 6, "{}", ["e", Parent]);
        host.Say("eve", 3, "");

        var read = (await host.ReadAsync()).ToDictionary(interaction => interaction.ExternalId);

        Assert.Equal((InteractionKind.Mention, "de", 0), (read[mention.Id].Kind, read[mention.Id].Language, read[mention.Id].ReplyTo?.Length ?? 0));
        Assert.Equal(["https://ada.example/1.jpg"], read[mention.Id].Media);
        Assert.Equal((NostrHost.Key("ada"), InteractionTrust.Verified), (read[mention.Id].Author.Key, read[mention.Id].Trust));
        Assert.StartsWith("npub1", read[mention.Id].Author.Handle, StringComparison.Ordinal);
        Assert.StartsWith("nostr:note1", read[mention.Id].Link, StringComparison.Ordinal);
        Assert.Equal((InteractionKind.Reply, Parent, Root), (read[reply.Id].Kind, read[reply.Id].ReplyTo, read[reply.Id].Thread));
        Assert.Equal((InteractionKind.Reply, Parent, Root), (read[older.Id].Kind, read[older.Id].ReplyTo, read[older.Id].Thread));
        Assert.Equal((InteractionKind.Comment, Parent, Root), (read[comment.Id].Kind, read[comment.Id].ReplyTo, read[comment.Id].Thread));
        Assert.Equal((InteractionKind.Reaction, Parent, "\ud83c\udf68"), (read[reaction.Id].Kind, read[reaction.Id].ReplyTo, read[reaction.Id].Text));
        Assert.Equal((InteractionKind.Share, Parent), (read[share.Id].Kind, read[share.Id].ReplyTo));
        Assert.Equal(InteractionKind.Follow, read["3:" + NostrHost.Key("eve")].Kind);
    }

    [Fact]
    public async Task Private_messages_are_opened_of_both_kinds()
    {
        using var host = new NostrHost();
        var message = NostrHost.Message(ChannelOperation.DirectMessage);
        var (wrapping, id) = new PrivateMessages(NostrPeople.Of("ada")).Wrap(message, NostrPeople.Shop.PublicKey, "psst \u51b0");
        host.Relay.Add(wrapping);

        var read = Assert.Single(await host.ReadAsync());

        Assert.Equal((InteractionKind.DirectMessage, id, NostrHost.Key("ada"), "psst \u51b0"), (read.Kind, read.ExternalId, read.Author.Key, read.Text));
    }

    [Fact]
    public async Task A_private_message_under_another_name_is_not_believed()
    {
        using var host = new NostrHost();
        var said = new NostrDraft(NostrHost.Now, 14, [["p", NostrPeople.Shop.PublicKey]], "from ada?").UnsignedBy(NostrPeople.Of("ada"));
        var nonce = new byte[32];
        var seal = new NostrDraft(NostrHost.Now, 13, [], SealedText.Seal(NostrPeople.Of("eve").Shared(NostrPeople.Shop.PublicKey)!, nonce, said.Write())).SignedBy(NostrPeople.Of("eve"));
        host.Relay.Add(new NostrDraft(NostrHost.Now, 1_059, [["p", NostrPeople.Shop.PublicKey]], SealedText.Seal(NostrPeople.Of("flo").Shared(NostrPeople.Shop.PublicKey)!, nonce, seal.Write())).SignedBy(NostrPeople.Of("flo")));

        var page = await host.PollAsync();

        Assert.Empty(page.Interactions);
        Assert.Single(page.Rejected);
    }

    [Fact]
    public async Task Only_its_author_takes_something_back()
    {
        using var host = new NostrHost();
        var said = host.Say("ada", 1, "a mistake");
        var first = await host.PollAsync();
        host.Relay.Add(new NostrDraft(NostrHost.Now, 5, [["e", said.Id], ["p", NostrPeople.Shop.PublicKey]], "").SignedBy(NostrPeople.Of("eve")));
        var forged = await host.PollAsync(first.Next);
        host.Relay.Add(new NostrDraft(NostrHost.Now, 5, [["e", said.Id]], "").SignedBy(NostrPeople.Of("ada")));

        var taken = await host.PollAsync(forged.Next);

        Assert.DoesNotContain(forged.Interactions, read => read.Kind == InteractionKind.Delete);
        Assert.Equal(said.Id, Assert.Single(taken.Interactions, read => read.Kind == InteractionKind.Delete).ExternalId);
    }

    [Fact]
    public async Task Several_relays_say_it_once_and_a_dead_one_stops_nothing()
    {
        using var host = new NostrHost(shop =>
        {
            shop.Relays.Add(new Uri("wss://second.example"));
            shop.Relays.Add(new Uri("wss://dead.example"));
        });
        host.Relay.Dead.Add("dead.example");
        host.Say("ada", 1, "hello");

        Assert.Single(await host.ReadAsync());
        Assert.Equal(["relay.example", "second.example"], host.Relay.Hosts.Distinct().Order());
        await host.Health.CheckAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Without_any_relay_reading_and_health_say_so()
    {
        using var host = new NostrHost();
        host.Relay.Dead.Add("relay.example");

        Assert.Equal(ChannelFailure.Unavailable, (await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync())).Failure);
        await Assert.ThrowsAsync<ChannelException>(() => host.Health.CheckAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_relay_that_asks_who_this_is_is_told()
    {
        using var host = new NostrHost();
        host.Relay.WantsIntroduction = true;
        host.Say("ada", 1, "hello");

        Assert.Single(await host.ReadAsync());
        Assert.IsType<SendResult.Accepted>(await host.SendAsync(NostrHost.Message(ChannelOperation.Publish)));
    }

    [Fact]
    public async Task A_date_to_come_does_not_carry_the_cursor_away()
    {
        using var host = new NostrHost();
        host.Relay.Add(new NostrDraft(NostrHost.Now.AddYears(50), 1, [["p", NostrPeople.Shop.PublicKey]], "from the future").SignedBy(NostrPeople.Of("eve")));
        var first = await host.PollAsync();
        host.Say("ada", 1, "from now");

        var second = await host.PollAsync(first.Next);

        Assert.InRange(Assert.Single(first.Interactions).OccurredAt, NostrHost.Now.AddMinutes(-1), NostrHost.Now);
        Assert.Contains(second.Interactions, read => read.Text == "from now");
    }

    [Fact]
    public async Task A_cursor_of_many_things_and_relays_fits()
    {
        using var host = new NostrHost(shop =>
        {
            for (var relay = 2; relay <= 16; relay++)
                shop.Relays.Add(new Uri($"wss://relay{relay}.example"));
        });
        for (var said = 0; said < 60; said++)
            host.Say("ada", 1, $"Nr. {said}");

        var page = await host.PollAsync();

        Assert.InRange(page.Next.Value.Length, 1_000, 4_096);
        Assert.Equal(60, page.Interactions.Count);
    }

    [Fact]
    public async Task A_cursor_that_nobody_knows_begins_anew()
    {
        using var host = new NostrHost();
        host.Say("ada", 1, "hello");

        Assert.Single((await host.PollAsync(new ChannelCursor("v0:something"))).Interactions);
    }

    [Theory]
    [InlineData("hello", true)]
    [InlineData("stranger", false)]
    public async Task A_name_counts_when_its_domain_says_so(string domain, bool isTheirs)
    {
        using var host = new NostrHost();
        host.Relay.Names["ada@hello.example"] = NostrHost.Key("ada");
        host.Relay.Add(new NostrDraft(NostrHost.Now, 0, [], $$"""{"name":"ada","display_name":"Ada L.","about":"Loves \u51b0","picture":"https://ada.example/a.png","website":"https://ada.example","nip05":"ada@{{domain}}.example"}""").SignedBy(NostrPeople.Of("ada")));

        var profile = await host.Profiles.GetProfileAsync(NostrHost.Key("ada"), CancellationToken.None);

        Assert.Equal(("Ada L.", "Loves \u51b0", "https://ada.example/a.png"), (profile!.Account.DisplayName, profile.Bio, profile.Picture));
        Assert.Equal(isTheirs, profile.Account.Handle == $"ada@{domain}.example");
        Assert.Null(await host.Profiles.GetProfileAsync(NostrHost.Key("ben"), CancellationToken.None));
        Assert.Null(await host.Profiles.GetProfileAsync("nobody", CancellationToken.None));
    }
}
