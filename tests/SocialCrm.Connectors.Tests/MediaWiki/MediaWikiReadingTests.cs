using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.MediaWiki;

public sealed class MediaWikiReadingTests
{
    [Fact]
    public async Task What_somebody_adds_is_what_they_said()
    {
        using var host = new MediaWikiHost();
        host.Add("Talk:Shop", "Bob", "== Hours ==\nOpen on '''Sunday'''? [[User:Bob|Bob]] ([[User talk:Bob|talk]]) 11:00, 1 June 2026 (UTC)");
        host.Add("Talk:Shop", "Eve", ":I wonder, too.");

        var read = await host.ReadAsync();

        Assert.Equal(["Hours\nOpen on Sunday?", "I wonder, too."], read.Select(said => said.Text));
        Assert.Equal([InteractionKind.Comment, InteractionKind.Reply], read.Select(said => said.Kind));
        Assert.All(read, said => Assert.Equal("page:1#Hours", said.Thread));
        Assert.Equal(("user:10", "Bob"), (read[0].Author.Key, read[0].Author.Handle));
        Assert.Equal("https://wiki.example/w/index.php?diff=1", read[0].Link);
    }

    [Fact]
    public async Task Who_writes_without_an_account_is_told_by_their_address()
    {
        using var host = new MediaWikiHost();
        host.Add("Talk:Shop", "2001:DB8::1", "Hello");

        Assert.Equal("ip:2001:DB8::1", Assert.Single(await host.ReadAsync()).Author.Key);
    }

    [Theory]
    [InlineData("Talk:Shop", 1, "Is [[User:Desk|the desk]] there?", InteractionKind.Mention)]
    [InlineData("Talk:Shop", 1, "{{ping|Desk}} are you there?", InteractionKind.Mention)]
    [InlineData("User talk:Desk", 3, "Hello", InteractionKind.Mention)]
    [InlineData("User talk:Desk clerk", 3, "Hello", InteractionKind.Comment)]
    [InlineData("Talk:Shop", 1, "Is [[User:Desktop]] there?", InteractionKind.Comment)]
    [InlineData("Shop", 0, "A page about the shop", InteractionKind.Post)]
    public async Task Naming_the_account_is_a_mention(string title, int ns, string text, InteractionKind expected)
    {
        using var host = new MediaWikiHost(wiki => wiki.Namespaces.Add(0));
        host.Add(title, "Bob", text, ns);

        Assert.Equal(expected, Assert.Single(await host.ReadAsync()).Kind);
    }

    [Fact]
    public async Task Removing_and_moving_lines_says_nothing()
    {
        using var host = new MediaWikiHost();
        host.Add("Talk:Shop", "Bob", "One\nTwo");
        host.Wiki.Save(host.Wiki.Page("Talk:Shop"), "Eve", "Two\nOne", host.Clock.Now);
        host.Wiki.Save(host.Wiki.Page("Talk:Shop"), "Eve", "Two", host.Clock.Now);

        Assert.Equal("One\nTwo", Assert.Single(await host.ReadAsync()).Text);
    }

    [Fact]
    public async Task Where_the_text_before_is_hidden_the_summary_counts()
    {
        using var host = new MediaWikiHost();
        var hidden = host.Add("Talk:Shop", "Bob", "Rude words");
        host.Wiki.Save(host.Wiki.Page("Talk:Shop"), "Eve", "Kind words", host.Clock.Now, "/* Hours */ took the rude words away");
        host.Wiki.Show(hidden, isHidden: true);

        var read = await host.ReadAsync();

        Assert.Equal("took the rude words away", Assert.Single(read, said => said.Author.Handle == "Eve").Text);
    }

    [Fact]
    public async Task A_deleted_page_takes_back_what_was_said_on_it_and_its_return_is_another_version()
    {
        using var host = new MediaWikiHost();
        host.Add("Talk:Shop", "Bob", "One");
        host.Add("Talk:Shop", "Eve", "Two");
        host.Add("Talk:Other", "Eve", "Stays");
        var said = await host.ReadAsync();
        host.Wiki.Delete(host.Wiki.Pages[0]);
        var gone = await host.ReadAsync();
        var again = await host.ReadAsync();
        host.Wiki.Delete(host.Wiki.Pages[0], isDeleted: false);

        var back = await host.ReadAsync();

        Assert.Equal(["rev:1", "rev:2"], gone.Select(interaction => interaction.ExternalId));
        Assert.All(gone, interaction => Assert.Equal((InteractionKind.Delete, null), (interaction.Kind, interaction.Text)));
        Assert.Equal(said.Take(2).Select(interaction => interaction.Author.Key), gone.Select(interaction => interaction.Author.Key));
        Assert.Empty(again);
        Assert.Equal(["One", "Two"], back.Select(interaction => interaction.Text));
        Assert.DoesNotContain(back, interaction => interaction.Version == "1");
    }

    [Fact]
    public async Task A_hidden_revision_is_taken_back()
    {
        using var host = new MediaWikiHost();
        var said = host.Add("Talk:Shop", "Bob", "One");
        await host.ReadAsync();
        host.Wiki.Remove(said);

        Assert.Equal((said, InteractionKind.Delete), Assert.Single((await host.ReadAsync()).Select(gone => (gone.ExternalId, gone.Kind))));
    }

    [Fact]
    public async Task Large_pages_are_read_a_few_at_a_time()
    {
        using var host = new MediaWikiHost();
        host.Add("Talk:Shop", "Bob", new string('x', 900_000));
        for (var said = 0; said < 6; said++)
            host.Add("Talk:Shop", "Bob", $"Line {said}");

        Assert.Equal(7, (await host.ReadAsync()).Count);
    }

    [Fact]
    public async Task A_wiki_that_lags_asks_to_wait_as_long_as_it_says()
    {
        using var host = new MediaWikiHost();
        await host.ReadAsync();
        host.Wiki.IsLagging = true;

        var fault = await Assert.ThrowsAsync<ChannelException>(host.ReadAsync);

        Assert.Equal((ChannelFailure.Throttled, TimeSpan.FromSeconds(7)), (fault.Failure, fault.RetryAfter));
    }

    [Fact]
    public async Task A_session_that_ended_is_begun_anew_once()
    {
        using var host = new MediaWikiHost();
        await host.ReadAsync();
        host.Wiki.ExpireCredentials();
        host.Add("Talk:Shop", "Bob", "Still here?");

        Assert.Single(await host.ReadAsync());
        Assert.Equal(2, host.Wiki.CredentialsGiven);
    }
}
