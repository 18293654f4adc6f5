using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.MediaWiki;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.MediaWiki;

public sealed class MediaWikiOptionsTests
{
    [Fact]
    public void The_documented_set_up_is_added()
    {
        var password = "0123456789abcdef0123456789abcdef";
        using var composed = new Composed(crm =>
        {
            crm.AddMediaWiki("help", wiki =>
            {
                wiki.ApiAddress = new Uri("https://wiki.example/w/api.php");
                wiki.UserName = "Desk@crm";
                wiki.Password = password;
            });
        });

        Assert.Equal("mediawiki:help", composed.Connector<IChannelConnector>().Connection.Value);
    }

    [Fact]
    public void What_is_wrong_is_refused_with_what_to_do()
    {
        Assert.Contains("api.php", Refusal(wiki => wiki.ApiAddress = new Uri("https://wiki.example/wiki/")), StringComparison.Ordinal);
        Assert.Contains("https", Refusal(wiki => wiki.ApiAddress = new Uri("http://wiki.example/api.php")), StringComparison.Ordinal);
        Assert.Contains("bot password", Refusal(wiki => wiki.Password = null), StringComparison.Ordinal);
        Assert.Contains("Namespaces", Refusal(wiki => wiki.Namespaces.Clear()), StringComparison.Ordinal);
        Assert.Contains("PollInterval", Refusal(wiki => wiki.PollInterval = TimeSpan.FromDays(2)), StringComparison.Ordinal);
        Assert.Contains("MaximumLag", Refusal(wiki => wiki.MaximumLag = 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_sent_instead_of_cookies()
    {
        using var platform = new Platforms.FakePlatform();
        platform.Answer = _ => new HttpResponseMessage { Content = new StringContent("""{"query":{"userinfo":{"id":1,"name":"Desk"}}}""") };
        var options = new MediaWikiOptions { ApiAddress = new Uri(MediaWikiPlatform.Api), AccessToken = "owner-only" };
        var connector = new MediaWikiConnector(options, new ConnectionId("mediawiki:help"), (new FakeNetwork(platform), new HeldLogin()), new TestClock());

        await connector.CheckAsync(default);

        Assert.Equal("Bearer owner-only", platform.Requests[0].Header("Authorization"));
        Assert.Null(platform.Requests[0].Header("Cookie"));
        Assert.Equal("user", platform.Requests[0].Query("assert"));
    }

    [Fact]
    public async Task A_user_has_a_profile_and_an_address_has_none()
    {
        using var host = new MediaWikiHost();
        host.Add("Talk:Shop", "Bob Baker", "Hello");

        var profile = await host.Connector.GetProfileAsync("user:10", default);

        Assert.Equal(("Bob Baker", new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero)), (profile!.Account.Handle, profile.CreatedAt));
        Assert.Equal("https://wiki.example/w/index.php?title=User:Bob_Baker", Assert.Single(profile.Links));
        Assert.Null(await host.Connector.GetProfileAsync("user:404", default));
        Assert.Null(await host.Connector.GetProfileAsync("ip:192.0.2.1", default));
    }

    private static string Refusal(Action<MediaWikiOptions> spoil)
    {
        using var composed = new Composed(crm => crm.AddMediaWiki("help", wiki =>
        {
            wiki.ApiAddress = new Uri("https://wiki.example/w/api.php");
            wiki.UserName = "Desk@crm";
            wiki.Password = "0123456789abcdef0123456789abcdef";
            spoil(wiki);
        }));
        return Assert.Throws<OptionsValidationException>(composed.Connector<IChannelConnector>).Message;
    }
}
