using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.ActivityPub;

namespace SocialCrm.Connectors.Tests.ActivityPub;

public sealed class ActivityPubActorTests
{
    [Fact]
    public void The_actor_shows_its_document_and_is_found_by_its_handle()
    {
        using var host = new FediverseHost(shop => shop.Summary = "Ice cream & more");

        var actor = Json(host, "");
        var finger = Json(host, "?resource=acct%3Ashop%40shop.example");

        Assert.Equal((FediversePlatform.Shop, "Organization", FediversePlatform.Shop), (actor["id"]!.GetValue<string>(), actor["type"]!.GetValue<string>(), actor["inbox"]!.GetValue<string>()));
        Assert.Equal("<p>Ice cream &amp; more</p>", actor["summary"]!.GetValue<string>());
        Assert.Contains("BEGIN PUBLIC KEY", actor["publicKey"]!["publicKeyPem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(FediversePlatform.Shop, finger["links"]![0]!["href"]!.GetValue<string>());
        Assert.Equal("OrderedCollection", Json(host, "?followers")["type"]!.GetValue<string>());
        Assert.Equal(0, Json(host, "?outbox")["totalItems"]!.GetValue<int>());
        Assert.Equal(404, Assert.IsType<WebhookVerdict.Answer>(host.Receiver.Verify(host.Get("?note=1"))).Status);
    }

    [Fact]
    public void A_person_who_opens_the_actor_is_led_to_the_website()
    {
        using var host = new FediverseHost(shop => shop.Website = new Uri("https://shop.example/"));

        var answer = Assert.IsType<WebhookVerdict.Answer>(host.Receiver.Verify(host.Get("", "text/html,application/xhtml+xml")));

        Assert.Equal((302, "https://shop.example/"), (answer.Status, answer.Headers["Location"]));
    }

    [Theory]
    [InlineData("https://social.example/people/ada")]
    [InlineData("@ada@social.example")]
    public async Task A_profile_is_found_by_id_or_handle(string key)
    {
        using var host = new FediverseHost();

        var profile = await host.Profiles.GetProfileAsync(key, CancellationToken.None);

        Assert.Equal(new Account(new ChannelId("activitypub"), FediversePlatform.Actor("ada"), "@ada@social.example", "Called ada"), profile!.Account);
        Assert.Equal("Loves ice cream", profile.Bio);
        Assert.Equal(42, profile.Followers);
        Assert.Equal(["https://social.example/@ada", "https://ada.example/"], profile.Links);
        Assert.Equal(2020, profile.CreatedAt!.Value.Year);
    }

    [Theory]
    [InlineData("https://social.example/people/no-body")]
    [InlineData("nobody@social.example")]
    [InlineData("somebody")]
    public async Task Nobody_has_no_profile(string key)
    {
        using var host = new FediverseHost();

        Assert.Null(await host.Profiles.GetProfileAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task Health_asks_for_the_own_document_by_its_public_address()
    {
        using var host = new FediverseHost();
        await host.Health.CheckAsync(CancellationToken.None);

        var other = JsonNode.Parse(host.Platform.ShopDocument!())!;
        other["publicKey"]!["publicKeyPem"] = FediverseKeys.Retired.ExportSubjectPublicKeyInfoPem();
        host.Platform.ShopDocument = () => other.ToJsonString();

        Assert.Equal(ChannelFailure.Malformed, (await Assert.ThrowsAsync<ChannelException>(() => host.Health.CheckAsync(CancellationToken.None))).Failure);
    }

    [Fact]
    public void Options_that_cannot_work_are_refused_and_show_no_key()
    {
        Refused(shop => shop.Actor = null, "Actor");
        Refused(shop => shop.Actor = new Uri("/hooks", UriKind.Relative), "Actor");
        Refused(shop => shop.Actor = new Uri("https://shop.example/hooks?x=1"), "Actor");
        Refused(shop => shop.UserName = "not a name", "UserName");
        Refused(shop => shop.PrivateKey = "nonsense-secret", "PrivateKey");
        Refused(shop => shop.PrivateKey = FediverseKeys.Own.ExportSubjectPublicKeyInfoPem(), "PrivateKey");
        Refused(shop => shop.ClockTolerance = TimeSpan.FromDays(2), "ClockTolerance");
        Refused(shop => shop.KeyLifetime = TimeSpan.Zero, "KeyLifetime");
        Refused(shop => shop.ActorType = "Robot", "ActorType");
        Refused(shop => shop.LongestText = 0, "LongestText");
    }

    private static void Refused(Action<ActivityPubOptions> configure, string what)
    {
        using var composed = new Platforms.Composed(crm => crm.AddActivityPub("shop", shop =>
        {
            FediverseHarness.Configure(shop);
            configure(shop);
        }));

        var refusal = Assert.Throws<OptionsValidationException>(() => composed.Connector<IWebhookReceiver>());

        Assert.Contains(what, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense-secret", refusal.Message, StringComparison.Ordinal);
    }

    private static JsonNode Json(FediverseHost host, string query)
    {
        var answer = Assert.IsType<WebhookVerdict.Answer>(host.Receiver.Verify(host.Get(query)));
        Assert.Equal(200, answer.Status);
        return JsonNode.Parse(answer.Body)!;
    }
}
