using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.WordPress;

public sealed class WordPressReadingTests
{
    [Fact]
    public async Task A_comment_is_read_with_its_post_its_author_and_its_words()
    {
        using var host = new WordPressHost();
        host.Comment("Gr\u00fc\u00dfe &amp; <b>Dank</b>\n<a href=\"/shop\">hier</a>");

        var comment = Assert.Single(await host.ReadAsync());

        Assert.Equal("comment:1", comment.ExternalId);
        Assert.Equal("post:1", comment.Thread);
        Assert.Null(comment.ReplyTo);
        Assert.Equal(InteractionKind.Comment, comment.Kind);
        Assert.Equal("Gr\u00fc\u00dfe & Dank\nhier (https://shop.example/shop)", comment.Text);
        Assert.Equal("https://shop.example/blog/2026/hello/#comment-1", comment.Link);
        Assert.Equal(InteractionTrust.Fetched, comment.Trust);
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 11, 59, 0, TimeSpan.Zero), comment.OccurredAt);
        Assert.Equal("Ada", comment.Author.DisplayName);
        Assert.Contains("\"author_name\"", Encoding.UTF8.GetString(comment.Raw.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_names_the_comment_that_it_answers()
    {
        using var host = new WordPressHost();
        host.Comment("Is that also on Sunday?");
        host.Comment("Yes.", with: first => new WordPressStoredComment { Id = first.Id, Parent = 1, Name = "Ben", Mail = "ben@mail.example", At = first.At, Content = first.Content });

        var reply = (await host.ReadAsync()).Single(comment => comment.ReplyTo is not null);

        Assert.Equal(("comment:1", InteractionKind.Reply), (reply.ReplyTo, reply.Kind));
    }

    [Theory]
    [InlineData("pingback", InteractionKind.Mention)]
    [InlineData("trackback", InteractionKind.Mention)]
    [InlineData("review", InteractionKind.Review)]
    [InlineData("something-of-a-plugin", InteractionKind.Comment)]
    public async Task What_is_no_ordinary_comment_is_told_apart(string type, InteractionKind expected)
    {
        using var host = new WordPressHost();
        host.Comment("Look there.", with: plain => new WordPressStoredComment { Id = plain.Id, Name = "A site", At = plain.At, Content = plain.Content, Type = type });

        Assert.Equal(expected, Assert.Single(await host.ReadAsync()).Kind);
    }

    [Fact]
    public async Task A_guest_is_told_by_their_address_of_mail_which_stays_hidden()
    {
        using var host = new WordPressHost();
        host.Comment("one");
        host.Comment("two", with: like => new WordPressStoredComment { Id = like.Id, Name = "Ada L.", Mail = " ADA@mail.example", At = like.At, Content = like.Content });
        host.Comment("three", with: like => new WordPressStoredComment { Id = like.Id, Name = "Ada", Mail = "another@mail.example", At = like.At, Content = like.Content });

        var keys = (await host.ReadAsync()).OrderBy(comment => comment.ExternalId, StringComparer.Ordinal).Select(comment => comment.Author.Key).ToList();

        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
        Assert.All(keys, key => Assert.DoesNotContain("mail.example", key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_address_of_mail_a_guest_is_told_by_their_picture()
    {
        using var host = new WordPressHost();
        host.Site.IsEditor = false;
        host.Comment("one");
        host.Comment("two");
        host.Comment("three", with: like => new WordPressStoredComment { Id = like.Id, Name = "Ada", Mail = "another@mail.example", At = like.At, Content = like.Content });

        var keys = (await host.ReadAsync()).Select(comment => comment.Author.Key).ToList();

        Assert.Equal(2, keys.Distinct().Count());
    }

    [Fact]
    public async Task What_is_held_is_received_when_it_is_approved_however_late()
    {
        using var host = new WordPressHost();
        var held = host.Comment("Held for a while", status: "hold");
        var before = await host.ReadAsync();
        host.Clock.Now += TimeSpan.FromDays(9);
        for (var later = 0; later < 5; later++)
            host.Comment("Said since");
        var since = await host.ReadAsync();
        host.Site.SetStatus(held, "approved");

        var after = await host.ReadAsync();

        Assert.Empty(before);
        Assert.DoesNotContain(since, comment => comment.ExternalId == held);
        Assert.Equal((held, InteractionKind.Comment), Assert.Single(after.Select(comment => (comment.ExternalId, comment.Kind))));
    }

    [Fact]
    public async Task A_late_approval_is_found_also_among_more_comments_than_are_watched()
    {
        using var host = new WordPressHost();
        var held = host.Comment("Held for a while", status: "hold");
        for (var later = 0; later < 420; later++)
            host.Comment($"Said since {later}", TimeSpan.FromSeconds(later % 50));
        await host.ReadAsync();
        host.Site.SetStatus(held, "approved");

        var after = new List<Interaction>();
        for (var round = 0; round < 6; round++)
            after.AddRange(await host.ReadAsync());

        Assert.Contains(after, comment => comment.ExternalId == held && comment.Text == "Held for a while");
    }

    [Fact]
    public async Task Without_a_moderators_rights_a_late_approval_is_found_too()
    {
        using var host = new WordPressHost();
        host.Site.IsEditor = false;
        var held = host.Comment("Held for a while", TimeSpan.FromDays(3), status: "hold");
        host.Comment("Approved at once");
        await host.ReadAsync();
        host.Site.SetStatus(held, "approved");

        var after = await host.ReadAsync();

        Assert.Contains(after, comment => comment.ExternalId == held);
    }

    [Fact]
    public async Task What_waits_is_received_at_once_where_the_host_wants_it_and_its_approval_changes_nothing()
    {
        using var host = new WordPressHost(site => site.ReceiveHeld = true);
        var held = host.Comment("Held", status: "hold");

        var before = await host.ReadAsync();
        host.Site.SetStatus(held, "approved");
        var after = await host.ReadAsync();

        Assert.Equal(held, Assert.Single(before).ExternalId);
        Assert.Empty(after);
    }

    [Fact]
    public async Task Spam_and_trash_are_never_received()
    {
        using var host = new WordPressHost();
        host.Comment("Buy!", status: "spam");
        host.Comment("Away with it", status: "trash");

        Assert.Empty(await host.ReadAsync());
    }

    [Theory]
    [InlineData("spam")]
    [InlineData("trash")]
    [InlineData("hold")]
    public async Task What_is_taken_from_view_is_a_deletion_and_its_return_another_version(string status)
    {
        using var host = new WordPressHost();
        var said = host.Comment("Said, regretted, said again");
        var first = Assert.Single(await host.ReadAsync());
        host.Site.SetStatus(said, status);
        var gone = Assert.Single(await host.ReadAsync());
        host.Site.SetStatus(said, "approved");

        var back = Assert.Single(await host.ReadAsync());

        Assert.Equal((said, InteractionKind.Delete, null), (gone.ExternalId, gone.Kind, gone.Text));
        Assert.Equal(first.Author.Key, gone.Author.Key);
        Assert.Equal((said, first.Text), (back.ExternalId, back.Text));
        Assert.Equal(3, new[] { first.Version, gone.Version, back.Version }.Distinct().Count());
    }

    [Fact]
    public async Task What_is_erased_for_good_is_a_deletion_by_its_author_once()
    {
        using var host = new WordPressHost();
        var said = host.Comment("Gone soon");
        host.Comment("Stays");
        var first = (await host.ReadAsync()).Single(comment => comment.ExternalId == said);
        host.Site.Erase(said);

        var gone = Assert.Single(await host.ReadAsync());
        var again = await host.ReadAsync();

        Assert.Equal((said, InteractionKind.Delete, first.Author.Key), (gone.ExternalId, gone.Kind, gone.Author.Key));
        Assert.Empty(again);
    }

    [Fact]
    public async Task An_edit_is_an_edit_and_unchanged_comments_are_not_repeated()
    {
        using var host = new WordPressHost();
        var said = host.Comment("First words", TimeSpan.FromDays(2));
        host.Comment("Unchanged");
        await host.ReadAsync();
        host.Site.Edit(said, "Second words");

        var edit = Assert.Single(await host.ReadAsync());

        Assert.Equal((said, InteractionKind.Edit, "Second words"), (edit.ExternalId, edit.Kind, edit.Text));
    }

    [Fact]
    public async Task More_comments_of_one_second_than_a_page_holds_are_all_read()
    {
        using var host = new WordPressHost();
        for (var imported = 0; imported < 250; imported++)
            host.Comment($"Imported {imported}", TimeSpan.FromDays(400));
        host.Comment("And one of today");

        var read = await host.ReadAsync();

        Assert.Equal(251, read.Select(comment => comment.ExternalId).Distinct().Count());
    }

    [Fact]
    public async Task A_comment_of_tomorrow_hides_none_of_today()
    {
        using var host = new WordPressHost();
        host.Comment("From a clock that is wrong", TimeSpan.FromDays(-30));
        await host.ReadAsync();
        host.Clock.Now += TimeSpan.FromMinutes(10);
        var today = host.Comment("Of today");

        Assert.Contains(await host.ReadAsync(), comment => comment.ExternalId == today);
    }

    [Fact]
    public async Task A_cursor_fits_however_much_is_watched()
    {
        using var host = new WordPressHost();
        for (var said = 0; said < 600; said++)
            host.Comment($"Said {said}", TimeSpan.FromSeconds(said), with: plain => new WordPressStoredComment { Id = plain.Id + 3_000_000_000, Name = "G", Mail = $"{plain.Id}@x.example", At = plain.At, Content = plain.Content });

        var read = await host.ReadAsync();

        Assert.True(read.Select(comment => comment.ExternalId).Distinct().Count() == 600);
    }
}
