using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;

namespace SocialCrm.Sdk.Tests.Channels.Sending;

public sealed class OutboxTests
{
    private static readonly OutboxRequest Hello = new("key", Plaza.Connection, ChannelOperation.Publish, "Hello");

    [Fact]
    public async Task A_message_within_the_rules_is_put_in()
    {
        await using var host = new ChannelHost(Publisher());

        var outcome = await host.Get<Outbox>().EnqueueAsync(Hello);

        var entry = Assert.IsType<OutboxOutcome.Enqueued>(outcome).Entry;
        Assert.False(((OutboxOutcome.Enqueued)outcome).IsReplay);
        Assert.Equal((OutboxState.Waiting, "Hello", Plaza.Noon), (entry.State, entry.Message.Text, entry.Message.CreatedAt));
        Assert.Equal(entry, await host.Get<Outbox>().FindAsync(entry.Message.Id));
        Assert.Equal([entry], await host.Get<Outbox>().ReadAsync(Plaza.Connection, OutboxState.Waiting).ToListAsync());
        Assert.Empty(await host.Get<Outbox>().ReadAsync(Plaza.Other).ToListAsync());
    }

    [Fact]
    public async Task The_same_request_again_is_the_same_message()
    {
        await using var host = new ChannelHost(Publisher(maximum: 5));
        var first = Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(Hello));

        var again = Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(Hello with { Media = [] }));

        Assert.True(again.IsReplay);
        Assert.Equal(first.Entry, again.Entry);
        Assert.Equal(1, host.Stores.Outbox.Count);
    }

    [Fact]
    public async Task A_repeated_request_is_answered_also_when_the_rules_have_changed_since()
    {
        await using var host = new ChannelHost(new FakeSender(Plaza.Connection, new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.None) { Window = TimeSpan.FromHours(24) }));
        await host.Get<Inbox>().AppendAsync([Plaza.Said("post")]);
        var reply = Hello with { Operation = ChannelOperation.Reply, ReplyTo = "post" };
        await host.Get<Outbox>().EnqueueAsync(reply);

        host.Time.Advance(TimeSpan.FromHours(25));

        Assert.True(Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(reply)).IsReplay);
        Assert.Equal(OutboxRefusal.WindowClosed, await RefusalAsync(host, reply with { Key = "other" }));
    }

    [Fact]
    public async Task Another_message_under_the_same_key_is_refused()
    {
        await using var host = new ChannelHost(Publisher());
        var first = Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(Hello));

        foreach (var other in new[]
        {
            Hello with { Text = "Hallo" },
            Hello with { Title = "Title" },
            Hello with { Language = "de" },
            Hello with { Thread = "t" },
            Hello with { Media = [new Uri("https://shop.example/1.jpg")] },
        })
        {
            Assert.Equal(new OutboxOutcome.KeyTaken(first.Entry.Message.Id), await host.Get<Outbox>().EnqueueAsync(other));
        }

        Assert.Equal(1, host.Stores.Outbox.Count);
    }

    [Fact]
    public async Task Two_that_ask_at_once_under_one_key_are_told_apart()
    {
        await using var host = new ChannelHost(Publisher());
        host.Stores.Outbox.OnFind = async () =>
        {
            host.Stores.Outbox.OnFind = () => Task.CompletedTask;
            await host.Get<IOutboxStore>().AddAsync(RequestShape.Message(Hello with { Text = "first" }, null, Plaza.Noon), "key", default);
        };

        Assert.IsType<OutboxOutcome.KeyTaken>(await host.Get<Outbox>().EnqueueAsync(Hello));
        Assert.Equal(1, host.Stores.Outbox.Count);
    }

    [Fact]
    public async Task A_message_whose_words_were_removed_is_known_by_its_key()
    {
        await using var host = new ChannelHost(Publisher());
        await host.Get<IOutboxStore>().AddAsync(RequestShape.Message(Hello with { Text = "" }, null, Plaza.Noon), "key", default);
        var lease = Assert.Single(await host.Get<IOutboxStore>().LeaseAsync(new WorkClaim(1, Plaza.Noon, Plaza.Noon.AddHours(1)), default));
        await host.Get<IOutboxStore>().SettleAsync(lease, new OutboxSettlement(OutboxState.Accepted, Plaza.Noon), default);

        Assert.True(Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(Hello)).IsReplay);
    }

    [Fact]
    public async Task What_breaks_a_rule_is_refused_with_the_rule()
    {
        await using var host = new ChannelHost(
            new FakeSender(
                Plaza.Connection,
                new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.None)
                {
                    TextLimits = [new TextLimit(10, TextUnit.Graphemes), new TextLimit(20, TextUnit.Utf8Bytes)], MaximumMedia = 1, NeedsTitle = true,
                },
                new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.None),
                new OperationDescriptor(ChannelOperation.DirectMessage, SendIdempotency.None)),
            new FakeSender(Plaza.Other),
            FakePoller.Empty(new ConnectionId("feed")));
        var titled = Hello with { Title = "Title" };
        var picture = new Uri("https://shop.example/1.jpg");

        Assert.Equal(OutboxRefusal.NoSender, await RefusalAsync(host, titled with { Connection = new ConnectionId("nobody") }));
        Assert.Equal(OutboxRefusal.NoSender, await RefusalAsync(host, titled with { Connection = new ConnectionId("feed") }));
        Assert.Equal(OutboxRefusal.NotSupported, await RefusalAsync(host, titled with { Connection = Plaza.Other }));
        Assert.Equal(OutboxRefusal.InvalidText, await RefusalAsync(host, titled with { Text = "" }));
        Assert.Equal(OutboxRefusal.InvalidText, await RefusalAsync(host, titled with { Text = "half \ud83d" }));
        Assert.Equal(OutboxRefusal.InvalidText, await RefusalAsync(host, titled with { Text = "nul \0" }));
        Assert.Equal(OutboxRefusal.TooManyMedia, await RefusalAsync(host, titled with { Media = [picture, picture] }));
        Assert.Equal(OutboxRefusal.TitleMissing, await RefusalAsync(host, Hello));
        Assert.Equal(OutboxRefusal.TooLong, await RefusalAsync(host, titled with { Text = "eleven char" }));
        Assert.Equal(OutboxRefusal.TooLong, await RefusalAsync(host, titled with { Text = "🍦🍦🍦🍦🍦🍦" }));
        Assert.Equal(OutboxRefusal.AddresseeMissing, await RefusalAsync(host, Hello with { Operation = ChannelOperation.Reply }));
        Assert.Equal(OutboxRefusal.AddresseeMissing, await RefusalAsync(host, Hello with { Operation = ChannelOperation.DirectMessage }));
        Assert.Equal(0, host.Stores.Outbox.Count);
        Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(titled with { Text = "🍦🍦🍦🍦🍦", Media = [picture] }));
    }

    [Fact]
    public async Task An_explanation_has_the_numbers_and_not_the_words()
    {
        await using var host = new ChannelHost(Publisher(maximum: 4));

        var refused = Assert.IsType<OutboxOutcome.Refused>(await host.Get<Outbox>().EnqueueAsync(Hello));

        Assert.Equal("Its text has 5 Graphemes; 4 are the most.", refused.Explanation);
    }

    [Fact]
    public async Task An_answer_goes_only_to_somebody_who_addressed_the_company_where_the_platform_says_so()
    {
        await using var host = new ChannelHost(new FakeSender(Plaza.Connection, new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.None) { OnlyWhenAddressed = true }));
        var reply = Hello with { Operation = ChannelOperation.Reply };
        foreach (var (kind, isAddressed) in new[] { (InteractionKind.Mention, true), (InteractionKind.DirectMessage, true), (InteractionKind.Review, true), (InteractionKind.Post, false), (InteractionKind.Reply, false) })
        {
            var id = $"{kind}";
            await host.Get<Inbox>().AppendAsync([Plaza.Said(id) with { Kind = kind }]);
            var outcome = await host.Get<Outbox>().EnqueueAsync(reply with { Key = id, ReplyTo = id });
            Assert.Equal(isAddressed ? null : OutboxRefusal.NotAddressed, (outcome as OutboxOutcome.Refused)?.Reason);
        }

        Assert.Equal(OutboxRefusal.NotAddressed, await RefusalAsync(host, reply with { Key = "unheard", ReplyTo = "unheard of" }));
        Assert.Equal(OutboxRefusal.AddresseeMissing, await RefusalAsync(host, reply with { Key = "nothing" }));
    }

    [Fact]
    public async Task What_was_taken_back_is_not_answered()
    {
        await using var host = new ChannelHost(new FakeSender(Plaza.Connection, new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.None)));
        await host.Get<Inbox>().AppendAsync([Plaza.Said("post")]);
        await host.Get<Inbox>().AppendAsync([Plaza.Said("post") with { Kind = InteractionKind.Delete, Version = "2", Text = null }]);

        Assert.Equal(OutboxRefusal.TakenBack, await RefusalAsync(host, Hello with { Operation = ChannelOperation.Reply, ReplyTo = "post" }));
    }

    [Fact]
    public async Task A_window_counts_from_what_the_person_did_last()
    {
        await using var host = new ChannelHost(new FakeSender(Plaza.Connection, new OperationDescriptor(ChannelOperation.DirectMessage, SendIdempotency.None) { Window = TimeSpan.FromHours(24) }));
        await host.Get<Inbox>().AppendAsync([Plaza.Said("1", author: "ada"), Plaza.Said("2", author: "ada") with { OccurredAt = Plaza.Noon.AddHours(10) }, Plaza.Said("3", author: "bob")]);
        var message = Hello with { Operation = ChannelOperation.DirectMessage };

        host.Time.Advance(TimeSpan.FromHours(34));

        Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(message with { Key = "1", Recipient = "ada" }));
        Assert.Equal(OutboxRefusal.WindowClosed, await RefusalAsync(host, message with { Key = "2", Recipient = "bob" }));
        Assert.Equal(OutboxRefusal.WindowClosed, await RefusalAsync(host, message with { Key = "3", Recipient = "a stranger" }));
        host.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(OutboxRefusal.WindowClosed, await RefusalAsync(host, message with { Key = "4", Recipient = "ada" }));
    }

    [Fact]
    public async Task An_answer_takes_the_conversation_and_the_person_from_what_it_answers()
    {
        await using var host = new ChannelHost(new FakeSender(Plaza.Connection, new OperationDescriptor(ChannelOperation.Reply, SendIdempotency.None)));
        await host.Get<Inbox>().AppendAsync([Plaza.Said("post") with { Thread = "thread" }]);
        var reply = Hello with { Operation = ChannelOperation.Reply, ReplyTo = "post" };

        var entry = Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(reply)).Entry;

        Assert.Equal(("thread", "ada"), (entry.Message.Thread, entry.Message.Recipient));
        Assert.True(Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(reply)).IsReplay);
    }

    [Fact]
    public async Task A_request_that_cannot_be_stored_is_an_argument_that_is_wrong()
    {
        await using var host = new ChannelHost(Publisher());
        foreach (var wrong in new[]
        {
            Hello with { Key = "" },
            Hello with { Key = new string('k', 257) },
            Hello with { Key = "two\nlines" },
            Hello with { Connection = default },
            Hello with { ReplyTo = "" },
            Hello with { Recipient = new string('r', 257) },
            Hello with { Media = [new Uri("/1.jpg", UriKind.Relative)] },
        })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => host.Get<Outbox>().EnqueueAsync(wrong));
        }
    }

    [Fact]
    public async Task What_a_person_found_out_is_taken_down_once()
    {
        foreach (var (finding, state) in new (UnknownFinding, OutboxState)[]
        {
            (new UnknownFinding.Arrived("x", "https://plaza.example/x"), OutboxState.Accepted),
            (new UnknownFinding.SendAgain(), OutboxState.Waiting),
            (new UnknownFinding.Drop(), OutboxState.GivenUp),
        })
        {
            await using var host = new ChannelHost(Publisher());
            var id = Assert.IsType<OutboxOutcome.Enqueued>(await host.Get<Outbox>().EnqueueAsync(Hello)).Entry.Message.Id;
            Assert.False(await host.Get<Outbox>().ResolveAsync(id, finding));
            var lease = Assert.Single(await host.Get<IOutboxStore>().LeaseAsync(new WorkClaim(1, Plaza.Noon, Plaza.Noon.AddHours(1)), default));
            await host.Get<IOutboxStore>().SettleAsync(lease, new OutboxSettlement(OutboxState.Unknown, Plaza.Noon) { MayHaveArrived = true }, default);

            Assert.True(await host.Get<Outbox>().ResolveAsync(id, finding));

            Assert.Equal((state, false), (host.Stores.Outbox.Only.State, host.Stores.Outbox.Only.Message.MayHaveArrived));
            Assert.Equal((finding as UnknownFinding.Arrived)?.ExternalId, host.Stores.Outbox.Only.ExternalId);
            Assert.False(await host.Get<Outbox>().ResolveAsync(id, finding));
        }
    }

    private static FakeSender Publisher(int maximum = 100) =>
        new(Plaza.Connection, new OperationDescriptor(ChannelOperation.Publish, SendIdempotency.None) { TextLimits = [new TextLimit(maximum, TextUnit.Graphemes)], MaximumMedia = 1 });

    private static async Task<OutboxRefusal> RefusalAsync(ChannelHost host, OutboxRequest request) =>
        Assert.IsType<OutboxOutcome.Refused>(await host.Get<Outbox>().EnqueueAsync(request)).Reason;
}
