using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Connectors.WordPress;

namespace SocialCrm.Connectors.Tests.WordPress;

public sealed class WordPressOptionsTests
{
    [Fact]
    public void The_documented_set_up_is_added() => AssertAdded(crm =>
    {
        var password = "abcd EFGH 1234 ijkl MNOP 5678";
        crm.AddWordPress("blog", site =>
        {
            site.Address = new Uri("https://shop.example/blog");
            site.UserName = "desk";
            site.ApplicationPassword = password;
        });
    });

    [Theory]
    [InlineData("Address", "ftp://shop.example")]
    [InlineData("https", "http://shop.example")]
    [InlineData("password", "https://a:b@shop.example")]
    [InlineData("query", "https://shop.example/?x=1")]
    public void A_wrong_address_is_refused_with_what_to_do(string expected, string address) =>
        Assert.Contains(expected, Refusal(site => site.Address = new Uri(address)), StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_or_out_of_range_is_refused()
    {
        Assert.Contains("UserName", Refusal(site => site.UserName = null), StringComparison.Ordinal);
        Assert.Contains("UserName", Refusal(site => site.UserName = "a:b"), StringComparison.Ordinal);
        Assert.Contains("ApplicationPassword", Refusal(site => site.ApplicationPassword = ""), StringComparison.Ordinal);
        Assert.Contains("PollInterval", Refusal(site => site.PollInterval = TimeSpan.FromSeconds(1)), StringComparison.Ordinal);
        Assert.Contains("RereadFor", Refusal(site => site.RereadFor = TimeSpan.Zero), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://shop.example/blog", null, "https://shop.example/blog/wp-json/wp/v2/", "?")]
    [InlineData("https://shop.example/", null, "https://shop.example/wp-json/wp/v2/", "?")]
    [InlineData("https://shop.example/", "https://shop.example/?rest_route=/", "https://shop.example/?rest_route=/wp/v2/", "&")]
    public async Task The_api_is_found_in_folders_and_behind_plain_permalinks(string site, string? api, string root, string separator)
    {
        using var platform = new Platforms.FakePlatform();
        platform.Answer = _ => new HttpResponseMessage { Content = new StringContent("""{"id":2,"capabilities":{}}""") };
        using var composed = new Composed(crm => crm.AddWordPress("blog", options => Sound(options, site, api)), platform);

        await composed.Connector<IConnectionHealth>().CheckAsync(default);

        Assert.Equal($"{root}users/me{separator}context=edit", platform.Requests[0].Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_registered_user_has_a_profile_and_a_guest_has_none()
    {
        using var host = new WordPressHost();
        var profiles = host.Seam<IProfileSource>();

        var profile = await profiles.GetProfileAsync("user:3", default);

        Assert.Equal(("ada", "Ada \u51b0", "Reads and writes."), (profile!.Account.Handle, profile.Account.DisplayName, profile.Bio));
        Assert.Equal(["https://ada.example", "https://shop.example/blog/author/ada/"], profile.Links);
        Assert.Null(await profiles.GetProfileAsync("user:44", default));
        Assert.Null(await profiles.GetProfileAsync("guest:abc", default));
    }

    private static void Sound(WordPressOptions options, string site = "https://shop.example", string? api = null)
    {
        options.Address = new Uri(site);
        options.ApiAddress = api is null ? null : new Uri(api);
        options.UserName = "desk";
        options.ApplicationPassword = "abcd EFGH 1234";
    }

    private static string Refusal(Action<WordPressOptions> spoil)
    {
        using var composed = new Composed(crm => crm.AddWordPress("blog", options =>
        {
            Sound(options);
            spoil(options);
        }));
        return Assert.Throws<OptionsValidationException>(composed.Connector<IChannelConnector>).Message;
    }

    private static void AssertAdded(Action<SocialCrmBuilder> add)
    {
        using var composed = new Composed(add);

        Assert.Equal("wordpress:blog", composed.Connector<IChannelConnector>().Connection.Value);
    }
}
