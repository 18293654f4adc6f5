using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Ghost;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Ghost;

public sealed class GhostTests : IDisposable
{
    private readonly GhostSite site = new();
    private readonly TestClock clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Composed host;

    public GhostTests() => host = Host();

    [Fact]
    public async Task A_reply_knows_its_thread_and_what_it_answers()
    {
        var first = Say("ada", "Which one?");
        var second = site.Say(new PlatformWords("ben", "That one", clock.Now), first, inReplyTo: null);
        var third = site.Say(new PlatformWords("ada", "Thank you", clock.Now), first, inReplyTo: second);

        var read = await ReadAsync();

        Assert.Equal((InteractionKind.Comment, null, null), Place(read, first));
        Assert.Equal((InteractionKind.Reply, first, first), Place(read, second));
        Assert.Equal((InteractionKind.Reply, first, second), Place(read, third));
        Assert.Equal(GhostSite.Address + "/coming-soon/#ghost-comments-" + third, read.Single(one => one.ExternalId == third).Link);
    }

    [Fact]
    public async Task A_comment_that_staff_hides_says_the_same_and_its_author_may_have_left()
    {
        var id = Say("ada", "Rude");
        site.Comments[0].IsDeparted = true;
        var (before, cursor) = await ReadFromAsync(default);
        site.Hide(id);

        var (after, _) = await ReadFromAsync(cursor);

        Assert.Equal((before[0].Version, "Rude"), (Assert.Single(after).Version, after[0].Text));
        Assert.Equal("departed:" + id, after[0].Author.Key);
    }

    [Fact]
    public async Task A_walk_of_many_pages_misses_nothing_though_things_are_changed_and_deleted_meanwhile()
    {
        var ids = Enumerable.Range(0, 250).Select(at => Say("ada", $"Said {at}")).ToList();
        var first = await host.PollAsync();
        site.Remove(ids[3]);
        site.Edit(ids[5], "changed");

        var (rest, cursor) = await ReadFromAsync(first.Next);
        var (next, _) = await ReadFromAsync(cursor);

        Assert.Equal(ids, first.Interactions.Concat(rest).Select(one => one.ExternalId).Distinct());
        Assert.Contains(next, one => one.ExternalId == ids[5] && one.Text == "changed");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(60)]
    public async Task A_clock_that_is_off_is_told_from_a_key_that_is_wrong(int minutes)
    {
        Say("ada", "Hello");
        clock.Now += TimeSpan.FromMinutes(minutes);

        await host.PollAsync();
        await host.PollAsync();
        site.RevokeAccess();
        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync());

        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
        Assert.InRange(site.Requested.Count, 3, 6);
    }

    [Fact]
    public async Task A_reply_to_a_reply_goes_into_its_thread_and_is_found_again()
    {
        var first = Say("ada", "Which one?");
        var second = site.Say(new PlatformWords("ben", "That one", clock.Now), first, inReplyTo: null);
        var message = Message(ChannelOperation.Reply, "See https://ice.example/a?b=1&c=2.\nBoth <b>!\n\nBye") with { ReplyTo = second };

        var sent = Assert.IsType<SendResult.Accepted>(await Sender.SendAsync(message, CancellationToken.None));
        var found = await Sender.FindAsync(message, CancellationToken.None);
        var other = await Sender.FindAsync(message with { ReplyTo = first }, CancellationToken.None);

        var made = site.Comments.Single(one => one.Id == sent.ExternalId);
        Assert.Equal((first, second), (made.Parent, made.InReplyTo));
        Assert.Equal("<p>See <a href=\"https://ice.example/a?b=1&amp;c=2\">https://ice.example/a?b=1&amp;c=2</a>.<br>Both &lt;b&gt;!</p><p>Bye</p>", made.Html);
        Assert.Equal(sent.ExternalId, found!.ExternalId);
        Assert.Null(other);
    }

    [Fact]
    public async Task A_reply_is_found_though_the_sites_clock_is_behind()
    {
        var first = Say("ada", "Which one?");
        site.Ahead = TimeSpan.FromMinutes(-4);
        var message = Message(ChannelOperation.Reply, "That one") with { ReplyTo = first };

        var sent = Assert.IsType<SendResult.Accepted>(await Sender.SendAsync(message, CancellationToken.None));

        Assert.Equal(sent.ExternalId, (await Sender.FindAsync(message, CancellationToken.None))!.ExternalId);
    }

    [Fact]
    public async Task What_cannot_be_answered_is_rejected_with_the_reason()
    {
        var gone = Say("ada", "Which one?");
        site.Remove(gone);
        var there = Say("ada", "Hello?");
        site.AreCommentsOff = true;

        Assert.Contains("taken back", await ReasonAsync(gone), StringComparison.Ordinal);
        Assert.Contains("switched off", await ReasonAsync(there), StringComparison.Ordinal);
        Assert.Contains("Only comments", await ReasonAsync("../posts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_has_an_address_of_its_own_and_a_title_that_fits()
    {
        var message = Message(ChannelOperation.Publish, "We are open") with { Title = "Über uns: Ice & more! 冰" };

        var sent = Assert.IsType<SendResult.Accepted>(await Sender.SendAsync(message, CancellationToken.None));
        var tooLong = await Sender.SendAsync(message with { Title = new string('x', 256) }, CancellationToken.None);

        Assert.Equal($"{GhostSite.Address}/ber-uns-ice-more-{message.Id}/", sent.Link);
        Assert.Equal(sent.ExternalId, (await Sender.FindAsync(message, CancellationToken.None))!.ExternalId);
        Assert.Null(await Sender.FindAsync(message with { Id = OutboxMessageId.New() }, CancellationToken.None));
        Assert.IsType<SendResult.Rejected>(tooLong);
    }

    [Fact]
    public async Task Members_are_looked_up_and_the_site_can_be_checked()
    {
        var profile = await host.Connector<IProfileSource>().GetProfileAsync(GhostSite.MemberOf("ada"), CancellationToken.None);
        var nobody = await host.Connector<IProfileSource>().GetProfileAsync(GhostSite.MemberOf("eve"), CancellationToken.None);
        await host.Connector<IConnectionHealth>().CheckAsync(CancellationToken.None);

        Assert.Equal(("Ada", 2024), (profile!.Account.DisplayName, profile.CreatedAt!.Value.Year));
        Assert.Equal(["mailto:ada@mail.example"], profile.Links);
        Assert.Null(nobody);
    }

    [Fact]
    public void Without_a_member_nothing_can_be_answered()
    {
        using var silent = Host(ghost => ghost.Member = null);

        Assert.Equal([ChannelOperation.Publish], silent.Connector<IChannelConnector>().Descriptor.Operations.Select(operation => operation.Operation));
    }

    [Fact]
    public void Options_that_cannot_be_are_refused_on_start()
    {
        Action<GhostOptions>[] faults =
        [
            ghost => ghost.Site = new Uri("ftp://blog.example"), ghost => ghost.AdminKey = "6b0884acdcbdce04525ffffa", ghost => ghost.AdminKey = "xyz:" + GhostSite.Secret,
            ghost => ghost.Member = "somebody'", ghost => ghost.PollInterval = TimeSpan.Zero, ghost => ghost.Overlap = TimeSpan.Zero, ghost => ghost.ApiVersion = "6",
        ];

        foreach (var fault in faults)
        {
            using var wrong = Host(fault);
            Assert.Throws<OptionsValidationException>(() => wrong.Connector<IChannelConnector>());
        }
    }

    [Fact]
    public void The_documented_site_is_added()
    {
        const string secret = $"{GhostSite.KeyId}:{GhostSite.Secret}";
        using var documented = new Composed(crm =>
        {
            crm.AddGhost("blog", ghost =>
            {
                ghost.Site = new Uri("https://blog.example");
                ghost.AdminKey = secret;
                ghost.Member = "6b0884acdcbdce04525ffffe";
            });
        });

        Assert.Equal("ghost:blog", documented.Connector<IChannelConnector>().Connection.Value);
    }

    public void Dispose()
    {
        host.Dispose();
        site.Dispose();
    }

    private ISendLookup Sender => host.Connector<ISendLookup>();

    private static (InteractionKind Kind, string? Thread, string? ReplyTo) Place(List<Interaction> read, string id) =>
        read.Single(one => one.ExternalId == id) is var one ? (one.Kind, one.Thread, one.ReplyTo) : default;

    private string Say(string author, string text) => site.Say(new PlatformWords(author, text, site.Now.AddMinutes(-1)));

    private OutboundMessage Message(ChannelOperation operation, string text) => new()
    {
        Id = OutboxMessageId.New(), Connection = new ConnectionId("ghost:news"), Operation = operation, Text = text, CreatedAt = clock.Now,
    };

    private async Task<string> ReasonAsync(string to) =>
        Assert.IsType<SendResult.Rejected>(await Sender.SendAsync(Message(ChannelOperation.Reply, "Yes") with { ReplyTo = to }, CancellationToken.None)).Reason;

    private async Task<List<Interaction>> ReadAsync() => (await ReadFromAsync(default)).Read;

    private async Task<(List<Interaction> Read, ChannelCursor Next)> ReadFromAsync(ChannelCursor from)
    {
        var pages = await host.ReadAsync(from);
        return ([.. pages.SelectMany(page => page.Interactions)], pages[^1].Next);
    }

    private Composed Host(Action<GhostOptions>? configure = null) => new(
        crm => crm.AddGhost("news", ghost =>
        {
            ghost.Site = new Uri(GhostSite.Address);
            ghost.AdminKey = $"{GhostSite.KeyId}:{GhostSite.Secret}";
            ghost.Member = GhostSite.Own;
            configure?.Invoke(ghost);
        }),
        site,
        clock);
}
