using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Shaarli;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Shaarli;

public sealed class ShaarliTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_link_is_a_bookmark_of_the_sites_owner()
    {
        using var host = new ShaarliHost(site => site.Owner = "Ada");
        host.Site.Keep("Gr\u00fc\u00dfe \u51b0", Noon.AddHours(-1), "https://shop.example/a", false, "ice", ".hidden");

        var kept = Assert.Single(await host.ReadAsync());

        Assert.Equal((InteractionKind.Bookmark, "links.example/ada", "Ada"), (kept.Kind, kept.Author.Key, kept.Author.DisplayName));
        Assert.Equal("A finding\nGr\u00fc\u00dfe \u51b0\nhttps://shop.example/a\n#ice", kept.Text);
        Assert.Equal(Noon.AddHours(-1), kept.OccurredAt);
        Assert.StartsWith("https://links.example/ada/shaare/", kept.Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_and_deletions_are_told_once_with_their_versions()
    {
        using var host = new ShaarliHost();
        var first = host.Site.Keep("First", Noon.AddHours(-1));
        var second = host.Site.Keep("Second", Noon.AddMinutes(-30));
        await host.ReadAsync();
        host.Site.Edit(first, "First, changed");
        host.Site.Remove(second);

        var after = (await host.ReadAsync()).OrderBy(read => read.Kind).ToList();

        Assert.Equal([(first, InteractionKind.Edit), (second, InteractionKind.Delete)], after.Select(read => (read.ExternalId, read.Kind)));
        Assert.Null(after[1].Text);
    }

    [Fact]
    public async Task A_number_that_is_given_again_is_another_link()
    {
        using var host = new ShaarliHost();
        var old = host.Site.Keep("Old", Noon.AddHours(-1));
        await host.ReadAsync();
        host.Site.Remove(old);
        var other = host.Site.Keep("Other", Noon.AddHours(1));

        var after = await host.ReadAsync();

        Assert.Contains(after, read => read.ExternalId == old && read.Kind == InteractionKind.Delete);
        Assert.Contains(after, read => read.ExternalId == other && read.Kind == InteractionKind.Bookmark);
    }

    [Fact]
    public async Task What_is_private_is_received_where_wanted_and_hiding_takes_back()
    {
        using var host = new ShaarliHost();
        using var insider = new ShaarliHost(site => site.ReceivePrivate = true);
        host.Site.Keep("Private", Noon.AddHours(-1), isPrivate: true);
        insider.Site.Keep("Private", Noon.AddHours(-1), isPrivate: true);
        var shown = host.Site.Keep("Shown", Noon.AddHours(-1));

        var before = await host.ReadAsync();
        host.Site.Change(shown, link => link["private"] = true);
        var hidden = await host.ReadAsync();
        host.Site.Change(shown, link => link["private"] = false);
        var back = await host.ReadAsync();

        Assert.Equal(shown, Assert.Single(before).ExternalId);
        Assert.Equal((shown, InteractionKind.Delete), Assert.Single(hidden.Select(read => (read.ExternalId, read.Kind))));
        Assert.Equal(shown, Assert.Single(back).ExternalId);
        Assert.NotEqual(before[0].Version, back[0].Version);
        Assert.Single(await insider.ReadAsync());
    }

    [Fact]
    public async Task An_import_of_which_the_history_names_no_link_is_listed_once()
    {
        using var host = new ShaarliHost();
        host.Site.Keep("Before", Noon.AddHours(-1));
        await host.ReadAsync();
        host.Site.Import(250);

        var first = await host.ReadAsync();
        var second = await host.ReadAsync();

        Assert.Equal(250, first.Select(read => read.ExternalId).Distinct().Count());
        Assert.InRange(second.Count, 0, 2);
    }

    [Theory]
    [InlineData(-260)]
    [InlineData(260)]
    public async Task A_clock_that_is_minutes_off_does_no_harm(int seconds)
    {
        using var host = new ShaarliHost();
        host.Clock.Now = host.Site.Now.AddSeconds(seconds);

        await host.Seam<IConnectionHealth>().CheckAsync(default);

        Assert.Equal("Ada's links", (await host.Seam<IProfileSource>().GetProfileAsync("links.example/ada", default))?.Bio);
        Assert.Null(await host.Seam<IProfileSource>().GetProfileAsync("links.example/ben", default));
    }

    [Fact]
    public void A_token_is_what_the_platform_computes() => Assert.Equal(
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9.eyJpYXQiOjE3ODAzMDA4MDB9.8fmspWqcbceTs6vpL_FD0k9X-lYhXXxt1ZMtVBjLRaRc71X5aKDAsqFXyvLTwbfSlj_axKzLivQSCpkF9FvXRw",
        ShaarliToken.Of("4b76d6a4e1a0", DateTimeOffset.FromUnixTimeSeconds(1_780_300_800)));

    [Fact]
    public async Task A_link_is_published_once_found_by_its_mark_and_known_as_own()
    {
        using var host = new ShaarliHost(site => site.Tags.Add("news"));
        var message = ShaarliHost.Message("We open at nine: see https://shop.example/hours.");

        var first = Assert.IsType<SendResult.Accepted>(await host.Seam<IChannelSender>().SendAsync(message, default));
        var again = await host.Seam<IChannelSender>().SendAsync(message, default);
        var other = await host.PublishAsync("Another", new Uri("https://shop.example/hours"));

        Assert.Equal("https://shop.example/hours", host.Site.LastPosted!["url"]!.GetValue<string>());
        Assert.Equal(first, again);
        Assert.Equal(first, await host.Seam<ISendLookup>().FindAsync(message, default));
        Assert.IsType<SendResult.Rejected>(other);
        Assert.True(Assert.Single(await host.ReadAsync()).IsOwn);
        Assert.Single(host.Site.Arrived);
    }

    [Fact]
    public async Task Words_without_an_address_are_a_note()
    {
        using var host = new ShaarliHost(site => site.PublishPrivately = true);

        Assert.IsType<SendResult.Accepted>(await host.PublishAsync("We open at nine."));
        Assert.False(host.Site.LastPosted!.ContainsKey("url"));
        Assert.True(host.Site.LastPosted["private"]!.GetValue<bool>());
        Assert.Equal(["Opening hours"], new[] { host.Site.LastPosted["title"]!.GetValue<string>() });
    }

    [Fact]
    public async Task A_cursor_fits_however_many_links_there_are()
    {
        using var host = new ShaarliHost();
        for (var link = 0; link < 700; link++)
            host.Site.Keep($"Link {link}", Noon.AddMinutes(-link));

        Assert.Equal(700, (await host.ReadAsync()).Select(read => read.ExternalId).Distinct().Count());
    }

    [Fact]
    public void The_documented_set_up_is_added()
    {
        var secret = "4b76d6a4e1a0";
        using var composed = new Composed(crm =>
        {
            crm.AddShaarli("ada", site =>
            {
                site.Address = new Uri("https://links.example");
                site.Secret = secret;
                site.Owner = "Ada Baker";
            });
        });

        Assert.Equal("shaarli:ada", composed.Connector<IChannelConnector>().Connection.Value);
    }

    [Fact]
    public void What_is_wrong_is_refused_with_what_to_do()
    {
        Assert.Contains("https", Refusal(site => site.Address = new Uri("http://links.example")), StringComparison.Ordinal);
        Assert.Contains("Secret", Refusal(site => site.Secret = ""), StringComparison.Ordinal);
        Assert.Contains("Tags", Refusal(site => site.Tags.Add("two words")), StringComparison.Ordinal);
        Assert.Contains("Backdating", Refusal(site => site.Backdating = TimeSpan.FromHours(1)), StringComparison.Ordinal);
        Assert.Contains("PollInterval", Refusal(site => site.PollInterval = TimeSpan.Zero), StringComparison.Ordinal);
    }

    private static string Refusal(Action<ShaarliOptions> spoil)
    {
        using var composed = new Composed(crm => crm.AddShaarli("ada", site =>
        {
            site.Address = new Uri("https://links.example");
            site.Secret = "4b76d6a4e1a0";
            spoil(site);
        }));
        return Assert.Throws<OptionsValidationException>(composed.Connector<IChannelConnector>).Message;
    }
}
