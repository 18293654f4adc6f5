using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels;

public sealed class IntakeTests : IAsyncDisposable
{
    private readonly InboxOnSqlite crm = new();

    public static TheoryData<string, Interaction?> Faults
    {
        get
        {
            var sound = Said.By("ada", "2");
            return new TheoryData<string, Interaction?>
            {
                { "null", null },
                { "connection", sound with { Connection = default } },
                { "another connection", sound with { Connection = new ConnectionId("plaza:us") } },
                { "external id", sound with { ExternalId = null! } },
                { "external id", sound with { ExternalId = "" } },
                { "external id", sound with { ExternalId = new string('x', 513) } },
                { "external id", sound with { ExternalId = "a\0b" } },
                { "external id", sound with { ExternalId = "half \ud83c" } },
                { "version", sound with { Version = null! } },
                { "version", sound with { Version = "a\0b" } },
                { "author", sound with { Author = null! } },
                { "author's key", sound with { Author = new Account(Said.Plaza, null!) } },
                { "author's key", sound with { Author = new Account(Said.Plaza, "half \udf66 and more") } },
                { "channel", sound with { Author = new Account(default, "ada") } },
                { "channel", sound with { Author = new Account(new ChannelId("pla\0za"), "ada") } },
                { "media", sound with { Media = null! } },
                { "when", sound with { OccurredAt = default } },
            };
        }
    }

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_cannot_be_stored_is_refused_with_all_that_came_with_it(string reason, Interaction? fault)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => crm.Inbox.AppendAsync([Said.By("ada", "1"), fault!]));

        Assert.Contains("Interaction 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await crm.StoredAsync());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task On_a_page_it_becomes_a_dead_letter_and_stops_nothing_else(string reason, Interaction? fault)
    {
        var outcome = await TakeInAsync(Said.Page(0, 1, Said.By("ada", "1"), fault!, Said.By("bob", "3")));

        Assert.Equal(2, outcome.Stored);
        Assert.Equal(["1", "3"], await crm.StoredAsync());
        var letter = Assert.Single(await crm.RejectedAsync());
        Assert.Equal(2, letter.Position);
        Assert.Contains(reason, letter.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_was_left_out_is_refused_for_all_of_them_too()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Inbox.AppendAsync([Said.By("ada", "1") with { Connection = default }]));

        Assert.Empty(await crm.StoredAsync());
    }

    [Fact]
    public async Task Whole_surrogate_pairs_and_the_longest_ids_are_taken()
    {
        var outcome = await crm.Inbox.AppendAsync([Said.By(new string('é', 256), string.Concat(Enumerable.Repeat("🍦", 256)))]);

        Assert.Equal(1, outcome.Stored);
    }

    [Fact]
    public async Task A_dead_letter_says_where_its_interaction_stood()
    {
        var page = Said.Page(0, 1, Said.By("ada", "1"), Said.By("", "2")) with { Positions = [9, 10] };

        await TakeInAsync(page);

        Assert.Equal(10, Assert.Single(await crm.RejectedAsync()).Position);
    }

    [Fact]
    public async Task Dead_letters_without_bytes_do_not_take_each_others_place()
    {
        for (var number = 0; number < 2; number++)
        {
            await TakeInAsync(Said.Page(number, 3, Said.By("", $"{number}") with { Raw = default }, null!), number);
            await TakeInAsync(Said.Page(number, 3, Said.By("", $"{number}") with { Raw = default }, null!), number);
        }

        var letters = await crm.RejectedAsync();

        Assert.Equal([1, 1, 2, 2], letters.Select(letter => letter.Position));
        Assert.Contains(letters, letter => Encoding.UTF8.GetString(letter.Raw.Span).Contains("external id: 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_that_names_another_connection_is_kept_under_the_one_it_came_through()
    {
        var page = Said.Page(0, 1) with { Rejected = [new DeadLetter(default, 1, "Unreadable.", default)] };

        await TakeInAsync(page);

        Assert.Single(await crm.RejectedAsync());
    }

    [Fact]
    public async Task The_last_face_counts_also_when_a_page_was_prepared_while_the_one_before_was_stored()
    {
        await TakeInAsync(Said.Page(0, 3, Said.By("ada", "1", name: "Ada")));
        var other = Prepare(Said.Page(1, 3, Said.By("ada", "2", name: "Countess")), 1);
        var back = Prepare(Said.Page(2, 3, Said.By("ada", "3", name: "Ada")), 2);

        await crm.Intake.StoreAsync(other, CancellationToken.None);
        await crm.Intake.StoreAsync(back, CancellationToken.None);

        Assert.Equal("Ada", await crm.NameOfAsync("ada"));
    }

    [Fact]
    public async Task The_last_face_within_a_page_counts_whatever_the_order_of_ids()
    {
        await TakeInAsync(Said.Page(0, 1, Said.By("ada", "z", name: "Ada"), Said.By("ada", "a", name: "Countess")));

        Assert.Equal("Countess", await crm.NameOfAsync("ada"));
    }

    [Fact]
    public async Task An_author_is_put_once_while_nothing_new_is_shown()
    {
        var first = Prepare(Said.Page(0, 3, Said.By("ada", "1")));
        await crm.Intake.StoreAsync(first, CancellationToken.None);

        var second = Prepare(Said.Page(1, 3, Said.By("ada", "2"), Said.By("bob", "3")), 1);

        Assert.Equal(["ada"], first.Authors.Select(author => author.Key));
        Assert.Equal(["bob"], second.Authors.Select(author => author.Key));
    }

    [Fact]
    public async Task An_author_of_a_batch_that_was_not_stored_is_put_again()
    {
        await TakeInAsync(Said.Page(0, 2, Said.By("ada", "1")));

        // Stale: the cursor has moved on.
        var stale = await TakeInAsync(Said.Page(0, 2, Said.By("bob", "2")));
        var next = Prepare(Said.Page(1, 2, Said.By("bob", "2")), 1);

        Assert.True(stale.IsStale);
        Assert.Equal(["bob"], next.Authors.Select(author => author.Key));
    }

    [Fact]
    public async Task What_another_host_wrote_of_an_author_is_put_right_after_ten_minutes()
    {
        var other = crm.Host();
        await crm.Inbox.AppendAsync([Said.By("ada", "1", name: "Ada")]);
        await other.AppendAsync([Said.By("ada", "2", name: "Countess")]);

        crm.Clock.Move(TimeSpan.FromMinutes(10));
        await crm.Inbox.AppendAsync([Said.By("ada", "3", name: "Ada")]);

        Assert.Equal("Ada", await crm.NameOfAsync("ada"));
    }

    private IntakeBatch Prepare(ChannelPage page, int number = 0) => crm.Intake.Prepare(
        Said.Connection, page, new IntakeProgress(number == 0 ? ChannelCursor.Start : new ChannelCursor($"{number}"), page.Next));

    private Task<IntakeOutcome> TakeInAsync(ChannelPage page, int number = 0) => crm.Intake.StoreAsync(Prepare(page, number), CancellationToken.None);
}
