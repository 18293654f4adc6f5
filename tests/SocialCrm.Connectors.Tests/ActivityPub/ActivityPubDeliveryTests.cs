using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SocialCrm.Channels;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.ActivityPub;

public sealed class ActivityPubDeliveryTests
{
    private const string About = "https://shop.example/hooks/activitypub:shop?note=1";

    [Fact]
    public async Task A_stranger_is_inquired_about_once_and_known_afterwards()
    {
        using var host = new FediverseHost();
        var like = FediverseHost.Activity("Like", FediversePlatform.Site + "/a/1", About);
        var request = host.Request(FediversePlatform.Call(like, PlatformSecret.Current, host.Clock.Now));

        Assert.IsType<WebhookVerdict.Inquire>(host.Receiver.Verify(request));
        var deliver = Assert.IsType<WebhookVerdict.Deliver>(await host.Receiver.InquireAsync(request, CancellationToken.None));

        Assert.Equal(FediversePlatform.Site + "/a/1", deliver.DeliveryId);
        Assert.Contains("@ada@social.example", deliver.Note, StringComparison.Ordinal);
        Assert.IsType<WebhookVerdict.Deliver>(host.Receiver.Verify(request));
    }

    [Fact]
    public async Task What_was_learned_of_an_actor_is_asked_anew_after_its_time()
    {
        using var host = new FediverseHost(shop => shop.KeyLifetime = TimeSpan.FromHours(1));
        await host.PostAsync(FediverseHost.Activity("Like", FediversePlatform.Site + "/a/1", About));
        host.Clock.Now += TimeSpan.FromHours(2);

        Assert.IsType<WebhookVerdict.Inquire>(host.Receiver.Verify(host.Request(FediversePlatform.Call(
            FediverseHost.Activity("Like", FediversePlatform.Site + "/a/2", About), PlatformSecret.Current, host.Clock.Now))));
    }

    [Fact]
    public async Task A_signature_speaks_for_its_own_actor_alone()
    {
        using var host = new FediverseHost();

        Assert.IsType<WebhookVerdict.Refuse>(await host.PostAsync(FediverseHost.Activity("Like", FediversePlatform.Site + "/a/1", About, "ada"), signedBy: "eve"));
        Assert.IsType<WebhookVerdict.Refuse>(await host.PostAsync(FediverseHost.Activity("Like", "https://other.example/a/1", About)));
    }

    [Fact]
    public async Task A_document_of_another_media_type_proves_no_key()
    {
        using var host = new FediverseHost();
        host.Platform.Instead["/people/ada"] = () => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(new JsonObject
            {
                ["id"] = FediversePlatform.Actor("ada"),
                ["inbox"] = FediversePlatform.Actor("ada") + "/inbox",
                ["publicKey"] = new JsonObject { ["id"] = FediversePlatform.Actor("ada") + "#main-key", ["publicKeyPem"] = FediverseKeys.Current.ExportSubjectPublicKeyInfoPem() },
            }.ToJsonString(), Encoding.UTF8, "application/json"),
        };

        Assert.IsType<WebhookVerdict.Refuse>(await host.PostAsync(FediverseHost.Activity("Like", FediversePlatform.Site + "/a/1", About)));
    }

    [Fact]
    public async Task A_redirect_lends_no_name()
    {
        using var host = new FediverseHost();
        host.Platform.Instead["/people/ada"] = () => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://evil.example/actor") } };

        Assert.IsType<WebhookVerdict.Refuse>(await host.PostAsync(FediverseHost.Activity("Like", FediversePlatform.Site + "/a/1", About)));
    }

    [Fact]
    public async Task While_a_site_is_away_nothing_is_refused_for_good()
    {
        using var host = new FediverseHost();
        host.Platform.Instead["/people/ada"] = () => new HttpResponseMessage(HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<ChannelException>(() => host.PostAsync(FediverseHost.Activity("Like", FediversePlatform.Site + "/a/1", About)));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Block")]
    [InlineData("Move")]
    public async Task What_becomes_no_interaction_is_answered_and_not_kept(string type)
    {
        using var host = new FediverseHost();

        var verdict = await host.PostAsync(FediverseHost.Activity(type, FediversePlatform.Site + "/a/1", About));

        Assert.Equal(202, Assert.IsType<WebhookVerdict.Answer>(verdict).Status);
    }

    [Fact]
    public async Task An_actor_that_deletes_itself_is_not_asked_about()
    {
        using var host = new FediverseHost();

        var verdict = host.Receiver.Verify(host.Request(FediversePlatform.Call(
            FediverseHost.Activity("Delete", FediversePlatform.Site + "/a/1", FediversePlatform.Actor("ada")), PlatformSecret.Current, host.Clock.Now)));

        Assert.Equal(202, Assert.IsType<WebhookVerdict.Answer>(verdict).Status);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Whoever_asks_to_follow_is_told_so_before_it_counts()
    {
        using var host = new FediverseHost();
        var follow = FediverseHost.Activity("Follow", FediversePlatform.Site + "/a/1", FediversePlatform.Shop);

        Assert.IsType<WebhookVerdict.Deliver>(await host.PostAsync(follow));
        Assert.IsType<WebhookVerdict.Deliver>(await host.PostAsync(follow));

        Assert.All(host.Platform.Activities, activity => Assert.Equal("Accept", activity["type"]!.GetValue<string>()));
        Assert.Equal(FediversePlatform.Site + "/a/1", host.Platform.Activities[0]["object"]!["id"]!.GetValue<string>());
        Assert.Single(host.Platform.Activities.Select(activity => activity["id"]!.GetValue<string>()).Distinct());
    }

    [Fact]
    public async Task A_follower_that_could_not_be_told_is_to_come_again()
    {
        using var host = new FediverseHost();
        host.Platform.Instead["/people/ada/inbox"] = () => new HttpResponseMessage(HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<ChannelException>(() => host.PostAsync(FediverseHost.Activity("Follow", FediversePlatform.Site + "/a/1", FediversePlatform.Shop)));
    }

    [Theory]
    [InlineData("@method @target-uri content-digest", true)]
    [InlineData("@method @authority @path content-digest date", true)]
    [InlineData("@method content-digest", false)]
    [InlineData("@method @target-uri", false)]
    [InlineData("@target-uri content-digest", false)]
    public async Task Signatures_after_RFC_9421_are_taken_when_they_cover_enough(string covered, bool isTaken)
    {
        using var host = new FediverseHost();
        var body = Encoding.UTF8.GetBytes(FediverseHost.Activity("Like", FediversePlatform.Site + "/a/1", About).ToJsonString());
        var headers = new Dictionary<string, string>
        {
            ["content-digest"] = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:",
            ["date"] = host.Clock.Now.ToString("r", System.Globalization.CultureInfo.InvariantCulture),
        };
        var components = covered.Split(' ');
        var parameters = $"({string.Join(' ', components.Select(name => $"\"{name}\""))});created={host.Clock.Now.ToUnixTimeSeconds()};keyid=\"{FediversePlatform.Actor("ada")}#main-key\";alg=\"rsa-v1_5-sha256\"";
        var text = string.Join('\n', components.Select(name => $"\"{name}\": {Value(name, headers)}")) + $"\n\"@signature-params\": {parameters}";
        headers["signature-input"] = "sig1=" + parameters;
        headers["signature"] = $"sig1=:{FediverseKeys.Sign(FediverseKeys.Current, Encoding.UTF8.GetBytes(text))}:";

        var verdict = await host.VerdictAsync(new WebhookRequest("POST", "", body, host.Clock.Now, name => headers.GetValueOrDefault(name.ToLowerInvariant())));

        Assert.Equal(isTaken, verdict is WebhookVerdict.Deliver);
        if (isTaken)
            Assert.IsType<WebhookVerdict.Refuse>(host.Receiver.Verify(new WebhookRequest("POST", "", (byte[])[.. body, (byte)' '], host.Clock.Now, name => headers.GetValueOrDefault(name.ToLowerInvariant()))));
    }

    private static string Value(string name, Dictionary<string, string> headers) => name switch
    {
        "@method" => "POST",
        "@target-uri" => FediversePlatform.Shop,
        "@authority" => "shop.example",
        "@path" => "/hooks/activitypub:shop",
        _ => headers[name],
    };
}
