using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>The connector and the core as an actor among two real sites: alice's and bob's.</summary>
public sealed class LiveActivityPubTests : IAsyncDisposable
{
    private static readonly ConnectionId Shop = new("activitypub:live");

    private readonly HttpClient http = new();
    private readonly LiveWebhooks host = new(Shop);
    private readonly string tag = Guid.NewGuid().ToString("N")[..12];
    private readonly List<string> followers = [];
    private JsonElement server;
    private LiveCore? core;

    [SkippableFact]
    public async Task Words_likes_and_followers_of_other_sites_are_received_once()
    {
        Start();
        await ActAsync("bob", "follow", new() { ["to"] = host.Address.AbsoluteUri });
        var said = await ActAsync("bob", "note", new() { ["to"] = host.Address.AbsoluteUri, ["content"] = $"<p>@shop <b>Grüße</b> \u51b0\u6dc7\u6dcb \ud83c\udf68 &amp; {tag}</p>" });
        await ActAsync("alice", "like", new() { ["to"] = host.Address.AbsoluteUri, ["object"] = host.Address + "?note=1" });

        await core!.WorkUntilAsync(async () => (await core.ReadAsync()).Count >= 3);

        var stored = await core.ReadAsync();
        var mention = Assert.Single(stored, read => read.Kind == InteractionKind.Mention);
        Assert.Equal((said, Actor("bob"), $"@shop Grüße \u51b0\u6dc7\u6dcb \ud83c\udf68 & {tag}"), (mention.ExternalId, mention.Author.Key, mention.Text));
        Assert.Equal(InteractionTrust.Verified, mention.Trust);
        Assert.Equal($"@bob@localhost:{Site("bob").Port}", mention.Author.Handle);
        Assert.Equal(Actor("bob"), Assert.Single(stored, read => read.Kind == InteractionKind.Follow).Author.Key);
        Assert.Equal(host.Address + "?note=1", Assert.Single(stored, read => read.Kind == InteractionKind.Reaction).ReplyTo);
        await HasAsync("bob", item => item["type"]!.GetValue<string>() == "Accept" && item["actor"]!.GetValue<string>() == host.Address.AbsoluteUri);
    }

    [SkippableFact]
    public async Task An_answer_arrives_once_though_its_answer_was_lost()
    {
        Start();
        var said = await ActAsync("bob", "note", new() { ["to"] = host.Address.AbsoluteUri, ["content"] = $"<p>Open on Sunday? {tag}</p>" });
        await core!.WorkUntilAsync(async () => (await core.ReadAsync()).Count >= 1);
        core.Transport.LoseNext(request => request.Method == HttpMethod.Post);

        var sent = await core.SendAsync(new OutboxRequest($"answer-{tag}", Shop, ChannelOperation.Reply, $"Yes, \"from ten\" & <b>\u51b0</b> {tag}") { ReplyTo = said });

        Assert.Equal(1, core.Transport.Lost);
        Assert.Equal(OutboxState.Accepted, sent.State);
        var arrived = await HasAsync("bob", item => item["note"]?.GetValue<string>() == sent.ExternalId);
        Assert.Equal(said, arrived["inReplyTo"]!.GetValue<string>());
        Assert.Equal([Actor("bob")], arrived["mentions"]!.AsArray().Select(mention => mention!.GetValue<string>()));
        Assert.Contains(WebUtility.HtmlEncode("<b>"), arrived["content"]!.GetValue<string>(), StringComparison.Ordinal);
        await Task.Delay(500);
        Assert.Single(await InboxAsync("bob"), item => item!["note"]?.GetValue<string>() == sent.ExternalId);
    }

    [SkippableFact]
    public async Task Private_words_and_what_is_published_arrive()
    {
        followers.Add("alice");
        followers.Add("bob");
        Start();

        var secret = await core!.SendAsync(new OutboxRequest($"dm-{tag}", Shop, ChannelOperation.DirectMessage, $"For you alone {tag}") { Recipient = Actor("alice") });
        var post = await core.SendAsync(new OutboxRequest($"post-{tag}", Shop, ChannelOperation.Publish, $"We open at nine. {tag}"));

        Assert.Equal((OutboxState.Accepted, OutboxState.Accepted), (secret.State, post.State));
        await HasAsync("alice", item => item["note"]?.GetValue<string>() == secret.ExternalId);
        await HasAsync("alice", item => item["note"]?.GetValue<string>() == post.ExternalId);
        await HasAsync("bob", item => item["note"]?.GetValue<string>() == post.ExternalId);
        Assert.DoesNotContain(await InboxAsync("bob"), item => item!["note"]?.GetValue<string>() == secret.ExternalId);
    }

    [SkippableFact]
    public async Task Profiles_and_health_are_asked_of_the_real_sites()
    {
        Start();

        var profile = await core!.Seam<IProfileSource>().GetProfileAsync(Actor("alice"), default);
        await core.Seam<IConnectionHealth>().CheckAsync(default);

        Assert.Equal(Actor("alice"), profile!.Account.Key);
        Assert.Equal($"@alice@localhost:{Site("alice").Port}", profile.Account.Handle);
        Assert.Null(await core.Seam<IProfileSource>().GetProfileAsync(Site("alice") + "users/nobody", default));
    }

    [SkippableFact]
    public async Task What_is_not_signed_or_repeated_has_no_effect()
    {
        Start();
        using var forged = new StringContent($$"""{"id":"{{Actor("bob")}}#x","type":"Like","actor":"{{Actor("bob")}}","object":"{{host.Address}}?note=1"}""", Encoding.UTF8, "application/activity+json");

        using var answer = await http.PostAsync(host.Address, forged);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await core!.ReadAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        if (core is not null)
            await core.DisposeAsync();
        http.Dispose();
    }

    private void Start()
    {
        server = RealServer.Needs("activitypub");
        core = new LiveCore(Shop, Add, Site("alice"), Site("bob"), host.Address);
        host.Core = core;
        host.Start();
    }

    private void Add(SocialCrmBuilder crm)
    {
        crm.AddActivityPub("live", shop =>
        {
            shop.Actor = host.Address;
            shop.UserName = "shop";
            shop.PrivateKey = FediverseKeys.OwnPem;
            shop.Followers = _ => Task.FromResult<IReadOnlyList<string>>([.. followers.Select(Actor)]);
        });
        crm.ConfigureChannels(channels => channels.Work = ChannelWork.Send | ChannelWork.Read);
    }

    private JsonElement Account(string user) => server.GetProperty("accounts").EnumerateArray().Single(account => account.GetProperty("user").GetString() == user);

    private string Actor(string user) => Account(user).GetProperty("actor").GetString()!;

    private Uri Site(string user) => new(Account(user).GetProperty("url").GetString()!);

    private async Task<string> ActAsync(string user, string what, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(Site(user), "/test/" + what), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!["id"]!.GetValue<string>();
    }

    private async Task<JsonArray> InboxAsync(string user) => JsonNode.Parse(await http.GetStringAsync(new Uri(Site(user), "/test/inbox")))!.AsArray();

    private async Task<JsonNode> HasAsync(string user, Func<JsonNode, bool> isIt)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if ((await InboxAsync(user)).FirstOrDefault(item => isIt(item!)) is { } found)
                return found;
            await Task.Delay(100);
        }

        Assert.Fail($"It did not arrive at {user}'s.");
        return null!;
    }
}
