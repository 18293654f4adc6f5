using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Nostr;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>The connector and the core against a real relay: a key of this test's own, and alice and bob, who speak to it.</summary>
public sealed class LiveNostrTests : IAsyncDisposable
{
    private static readonly ConnectionId Shop = new("nostr:live");

    private readonly string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
    private readonly ClientWebSocket people = new();
    private JsonElement server;
    private LiveCore? core;

    private NostrKey Own => NostrKey.Read(secret)!;

    private Uri Relay => new(server.GetProperty("url").GetString()!);

    [SkippableFact]
    public async Task What_was_said_is_received_once_also_after_a_restart()
    {
        await StartAsync(ChannelWork.Send);
        var said = await SayAsync("alice", 1, "Gr\u00fc\u00dfe \u51b0\u6dc7\u6dcb \ud83c\udf68 \"quoted\" \\ <b>");
        await SayAsync("bob", 7, "+", ["e", said.Id]);
        await core!.ReceiveAsync();
        await core.RestartAsync();
        await SayAsync("bob", 1, "I wonder too", ["e", said.Id, "", "root"]);
        await core.ReceiveAsync();
        await core.ReceiveAsync();

        var stored = await core.ReadAsync();

        Assert.Equal(3, stored.Count);
        var mention = Assert.Single(stored, read => read.Kind == InteractionKind.Mention);
        Assert.Equal((said.Id, Key("alice").PublicKey, "Gr\u00fc\u00dfe \u51b0\u6dc7\u6dcb \ud83c\udf68 \"quoted\" \\ <b>"), (mention.ExternalId, mention.Author.Key, mention.Text));
        Assert.Equal(said.Id, Assert.Single(stored, read => read.Kind == InteractionKind.Reaction).ReplyTo);
        Assert.Equal((said.Id, said.Id), Assert.Single(stored, read => read.Kind == InteractionKind.Reply) is var reply ? (reply.ReplyTo, reply.Thread) : default);
    }

    [SkippableFact]
    public async Task What_is_said_is_heard_while_it_is_said()
    {
        await StartAsync(ChannelWork.Receive);
        var said = new List<string> { (await SayAsync("alice", 1, "before")).Id };

        await core!.WorkUntilAsync(async () =>
        {
            if ((await core.ReadAsync()).Count == said.Count && said.Count < 4)
                said.Add((await SayAsync("bob", 1, $"Nr. {said.Count}")).Id);
            return (await core.ReadAsync()).Count == 4;
        });

        Assert.Equal(said.Order(), (await core.ReadAsync()).Select(read => read.ExternalId).Order());
    }

    [SkippableFact]
    public async Task Answers_posts_and_private_messages_arrive_once_and_do_not_come_back()
    {
        await StartAsync(ChannelWork.Send);
        var said = await SayAsync("alice", 1, "Open on Sunday?");
        await core!.ReceiveAsync();

        var reply = await core.SendAsync(new OutboxRequest("reply", Shop, ChannelOperation.Reply, "Yes, \"from ten\" \u51b0") { ReplyTo = said.Id });
        var post = await core.SendAsync(new OutboxRequest("post", Shop, ChannelOperation.Publish, "We open at nine."));
        var secretly = await core.SendAsync(new OutboxRequest("dm", Shop, ChannelOperation.DirectMessage, "psst \u51b0") { Recipient = Key("alice").PublicKey });

        Assert.All([reply, post, secretly], sent => Assert.Equal(OutboxState.Accepted, sent.State));
        var published = (await FindAsync($$"""{"authors":["{{Own.PublicKey}}"]}""")).ToDictionary(found => found.Id);
        Assert.Equal(("Yes, \"from ten\" \u51b0", said.Id), (published[reply.ExternalId!].Content, published[reply.ExternalId!].Tag("e")));
        Assert.Equal("We open at nine.", published[post.ExternalId!].Content);
        var wrapped = await FindAsync($$"""{"kinds":[1059],"#p":["{{Key("alice").PublicKey}}"]}""");
        Assert.Single(wrapped.Select(new PrivateMessages(Key("alice")).Unwrap).OfType<NostrEvent>(), opened => opened.Id == secretly.ExternalId && opened.Content == "psst \u51b0" && opened.Author == Own.PublicKey);
        await core.ReceiveAsync();
        Assert.Single(await core.ReadAsync());
    }

    [SkippableFact]
    public async Task A_repeated_attempt_leaves_one_event()
    {
        await StartAsync(ChannelWork.Send);
        var message = NostrHost.Message(ChannelOperation.Publish) with { Connection = Shop };
        var sender = core!.Seam<IChannelSender>();

        var first = await sender.SendAsync(message, default);
        var second = await sender.SendAsync(message with { MayHaveArrived = true }, default);

        Assert.Equal(first, Assert.IsType<SendResult.Accepted>(second));
        Assert.Single(await FindAsync($$"""{"authors":["{{Own.PublicKey}}"]}"""));
    }

    [SkippableFact]
    public async Task Private_messages_profiles_and_health_work_on_the_real_relay()
    {
        await StartAsync(ChannelWork.Send);
        var (wrapping, id) = new PrivateMessages(Key("bob")).Wrap(NostrHost.Message(ChannelOperation.DirectMessage), Own.PublicKey, "for you alone");
        await PublishAsync(wrapping);
        await SayAsync("bob", 0, """{"name":"bob","about":"Of the tests"}""");

        await core!.ReceiveAsync();
        var profile = await core.Seam<IProfileSource>().GetProfileAsync(Key("bob").PublicKey, default);
        await core.Seam<IConnectionHealth>().CheckAsync(default);

        var read = Assert.Single(await core.ReadAsync());
        Assert.Equal((InteractionKind.DirectMessage, id, "for you alone"), (read.Kind, read.ExternalId, read.Text));
        Assert.Equal(("bob", "Of the tests"), (profile!.Account.DisplayName, profile.Bio));
    }

    public async ValueTask DisposeAsync()
    {
        people.Dispose();
        if (core is not null)
            await core.DisposeAsync();
    }

    private async Task StartAsync(ChannelWork work)
    {
        server = RealServer.Needs("nostr");
        core = new LiveCore(
            Shop,
            crm =>
            {
                crm.AddNostr("live", shop =>
                {
                    shop.Relays.Add(Relay);
                    shop.PrivateKey = secret;
                });
                crm.ConfigureChannels(channels => channels.Work = work);
            },
            Relay);
        await people.ConnectAsync(Relay, CancellationToken.None);
    }

    private NostrKey Key(string name) =>
        NostrKey.Read(server.GetProperty("accounts").EnumerateArray().Single(account => account.GetProperty("name").GetString() == name).GetProperty("secretKey").GetString())!;

    private async Task<NostrEvent> SayAsync(string name, int kind, string content, params IReadOnlyList<string>[] tags) =>
        await PublishAsync(new NostrDraft(DateTimeOffset.UtcNow, kind, [["p", Own.PublicKey], .. tags], content).SignedBy(Key(name)));

    private async Task<NostrEvent> PublishAsync(NostrEvent said)
    {
        await TellAsync($"[\"EVENT\",{said.Write()}]");
        while (await HearAsync() is var message)
        {
            if (message.Type == "OK" && message.Subject == said.Id)
                break;
        }

        return said;
    }

    private async Task<List<NostrEvent>> FindAsync(string filter)
    {
        var found = new List<NostrEvent>();
        var name = Guid.NewGuid().ToString("N");
        await TellAsync($"[\"REQ\",\"{name}\",{filter}]");
        while (await HearAsync() is var message && !(message.Type == "EOSE" && message.Subject == name))
        {
            if (message.Type == "EVENT" && message.Subject == name)
                found.Add(NostrEvent.Read(message.Event)!);
        }

        return found;
    }

    private Task TellAsync(string text) => people.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task<RelayMessage> HearAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[1 << 20];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await people.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return RelayMessage.Read(buffer.AsMemory(0, length))!;
    }
}
