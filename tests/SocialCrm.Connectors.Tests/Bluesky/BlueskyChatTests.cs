using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Bluesky;

public sealed class BlueskyChatTests : IDisposable
{
    private static readonly string Ada = FakePosts.DidOf("ada");

    private readonly BlueskyHost host = new(bluesky => bluesky.DirectMessages = true);

    [Fact]
    public async Task What_was_written_before_is_read_from_every_conversation_and_then_the_log_goes_on()
    {
        var before = new List<string>();
        foreach (var person in new[] { "ada", "ben", "eve" })
        {
            for (var at = 0; at < 130; at++)
                before.Add(Say(person, $"Said {at}"));
        }

        var (first, cursor) = await host.ReadAsync();
        var after = Say("ada", "Are you there?");
        var (second, _) = await host.ReadAsync(cursor);

        Assert.Equal(before.Order(), first.Select(read => read.ExternalId).Distinct().Order());
        Assert.Equal(after, Assert.Single(second).ExternalId);
    }

    [Fact]
    public async Task What_is_written_after_an_empty_log_was_read_is_not_missed()
    {
        var (_, cursor) = await host.ReadAsync();
        var first = Say("ada", "The first of all");

        var (read, next) = await host.ReadAsync(cursor);
        var second = Say("ada", "The second");
        var (later, _) = await host.ReadAsync(next);

        Assert.Equal((first, second), (Assert.Single(read).ExternalId, Assert.Single(later).ExternalId));
    }

    [Fact]
    public async Task A_message_knows_its_conversation_and_who_wrote_it()
    {
        Say("eve", "The log has begun");
        var (_, cursor) = await host.ReadAsync();
        Say("ada", "Grüße 冰淇淋");
        host.Network.Chat.Say(Ada, FakeAccounts.Own, ("We are here", host.Clock.Now));

        var (read, _) = await host.ReadAsync(cursor);

        Assert.Equal([false, true], read.Select(one => one.IsOwn));
        Assert.Equal((InteractionKind.DirectMessage, FakeChat.ConvoOf(Ada), "Grüße 冰淇淋"), (read[0].Kind, read[0].Thread, read[0].Text));
        Assert.Equal(new Account(new ChannelId("bluesky"), Ada, "somebody.example", "Somebody"), read[0].Author);
    }

    [Fact]
    public async Task Deletions_and_reactions_in_the_log_are_told_and_the_rest_is_passed_over()
    {
        Say("eve", "The log has begun");
        var (_, cursor) = await host.ReadAsync();
        var id = Say("ada", "Oops");
        host.Network.Chat.NoteSomethingElse("logMuteConvo");
        host.Network.Chat.React(id, Ada, ("\ud83d\udc4d", true));
        host.Network.Chat.React(id, Ada, ("\ud83d\udc4d", false));
        host.Network.Chat.NoteSomethingElse("logNobodyKnowsYet");
        host.Network.Chat.Delete(id);

        var (read, _) = await host.ReadAsync(cursor);

        Assert.Equal([InteractionKind.DirectMessage, InteractionKind.Reaction, InteractionKind.Delete, InteractionKind.Delete], read.Select(one => one.Kind));
        Assert.Equal((read[1].ExternalId, id), (read[2].ExternalId, read[3].ExternalId));
        Assert.Equal(("\ud83d\udc4d", id), (read[1].Text, read[1].ReplyTo));
        Assert.Null(read[3].Text);
        Assert.Equal(4, read.Select(one => (one.ExternalId, one.Version)).Distinct().Count());
    }

    [Fact]
    public async Task An_answer_goes_into_the_conversation_of_the_person()
    {
        var sent = Assert.IsType<SendResult.Accepted>(await host.SendAsync(ChannelOperation.DirectMessage, "See https://ice.example", message => message with { Recipient = Ada }));
        var (read, _) = await host.ReadAsync();

        Assert.True(Assert.Single(read, one => one.ExternalId == sent.ExternalId).IsOwn);
    }

    public void Dispose() => host.Dispose();

    private string Say(string person, string text) => host.Network.Chat.Say(FakePosts.DidOf(person), FakePosts.DidOf(person), (text, host.Clock.Now));
}
