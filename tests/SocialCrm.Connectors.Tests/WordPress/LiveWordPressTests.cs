using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.WordPress;

/// <summary>The connector and the core against a real WordPress: alice's account is connected, bob, carol and guests say things.</summary>
public sealed class LiveWordPressTests : IAsyncDisposable
{
    private static readonly ConnectionId Blog = new("wordpress:live");

    private readonly HttpClient http = new();
    private readonly string tag = Guid.NewGuid().ToString("N")[..12];
    private JsonElement server;
    private LiveCore? core;

    [SkippableFact]
    public async Task Comments_are_received_once_in_every_state()
    {
        var post = await StartAsync();
        var asked = await CommentAsync("bob", post, $"Is that \u201aeis\u2018 \u51b0 \ud83c\udf68 & <b>also</b> on Sunday? {tag}");
        var held = await CommentAsync("carol", post, $"Held for a while {tag}");
        await CallAsync("alice", "POST", $"comments/{held}", new() { ["status"] = "hold" });
        await core!.ReceiveAsync();
        var answer = await CommentAsync("carol", post, $"And on Monday? {tag}", asked);
        await CallAsync("alice", "POST", $"comments/{held}", new() { ["status"] = "approved" });
        await CallAsync("bob", "POST", $"comments/{asked}", new() { ["content"] = $"Also on Friday? {tag}" }, isAllowedToFail: true);
        await CallAsync("alice", "POST", $"comments/{asked}", new() { ["content"] = $"Also on Friday? {tag}" });
        await core.RestartAsync();
        await core.ReceiveAsync();
        var third = await core.ReceiveAsync();

        var mine = await MineAsync(post);

        Assert.Equal(2, mine.Count(comment => comment.ExternalId == $"comment:{asked}"));
        Assert.Contains(mine, comment => comment.ExternalId == $"comment:{asked}" && comment.Kind == InteractionKind.Comment && comment.Text!.Contains("\u51b0 \ud83c\udf68", StringComparison.Ordinal) && comment.Author.Key == "user:3");
        Assert.Contains(mine, comment => comment.ExternalId == $"comment:{asked}" && comment.Kind == InteractionKind.Edit && comment.Text == $"Also on Friday? {tag}");
        Assert.Single(mine, comment => comment.ExternalId == $"comment:{held}" && comment.Kind == InteractionKind.Comment);
        Assert.Single(mine, comment => comment.ExternalId == $"comment:{answer}" && comment.Kind == InteractionKind.Reply && comment.ReplyTo == $"comment:{asked}");
        Assert.Equal(0, third.Rejected);
    }

    [SkippableFact]
    public async Task What_is_trashed_or_erased_is_a_deletion()
    {
        var post = await StartAsync();
        var trashed = await CommentAsync("bob", post, $"Trashed soon {tag}");
        var erased = await CommentAsync("carol", post, $"Erased soon {tag}");
        await core!.ReceiveAsync();
        await CallAsync("alice", "DELETE", $"comments/{trashed}");
        await CallAsync("alice", "DELETE", $"comments/{erased}?force=true");

        await core.ReceiveAsync();

        var gone = (await MineAsync(post, $"comment:{trashed}", $"comment:{erased}")).Where(comment => comment.Kind == InteractionKind.Delete).ToList();
        Assert.Equal(2, gone.Count);
        Assert.Single(gone, comment => comment.ExternalId == $"comment:{trashed}" && comment.Author.Key == "user:3");
        Assert.Single(gone, comment => comment.ExternalId == $"comment:{erased}" && comment.Author.Key == "user:4");
    }

    [SkippableFact]
    public async Task Guests_are_told_apart_by_their_addresses()
    {
        var post = await StartAsync();
        foreach (var (name, mail) in new[] { ("Ada", "ada"), ("Ada L.", "ada"), ("Ada", "other") })
        {
            await CallAsync("admin", "POST", "comments", new()
            {
                ["post"] = post,
                ["content"] = $"By {name} under {mail} {tag}",
                ["author_name"] = name,
                ["author_email"] = $"{mail}.{tag}@guests.example",
            });
        }

        await core!.ReceiveAsync();

        var keys = (await MineAsync(post)).ToLookup(comment => comment.Author.Key);
        Assert.Equal([1, 2], keys.Select(comments => comments.Count()).Order());
        Assert.All(keys, key => Assert.StartsWith("guest:", key.Key, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task An_answer_arrives_once_though_its_answer_was_lost_and_does_not_come_back()
    {
        var post = await StartAsync();
        var asked = await CommentAsync("bob", post, $"Open on Sunday? {tag}");
        await core!.ReceiveAsync();
        core.Transport.LoseNext(request => request.Method == HttpMethod.Post);
        var text = $"Yes, \"from ten\" \u2014 it's & <b>\u51b0</b> \ud83c\udf68 {tag}";

        var sent = await core.SendAsync(new OutboxRequest($"answer-{tag}", Blog, ChannelOperation.Reply, text) { ReplyTo = $"comment:{asked}" });

        Assert.Equal(1, core.Transport.Lost);
        Assert.Equal(OutboxState.Accepted, sent.State);
        var listed = await CallAsync("alice", "GET", $"comments?post={post}&parent={asked}&context=edit");
        var arrived = Assert.Single(listed!.AsArray());
        Assert.Equal($"comment:{arrived!["id"]}", sent.ExternalId);
        Assert.Equal(text, System.Net.WebUtility.HtmlDecode(arrived["content"]!["raw"]!.GetValue<string>()));
        await core.ReceiveAsync();
        Assert.DoesNotContain(await core.ReadAsync(), comment => comment.ExternalId == sent.ExternalId);
    }

    [SkippableFact]
    public async Task A_post_is_published_once_though_its_answer_was_lost()
    {
        await StartAsync();
        core!.Transport.LoseNext(request => request.Method == HttpMethod.Post);

        var sent = await core.SendAsync(new OutboxRequest($"post-{tag}", Blog, ChannelOperation.Publish, $"We open at nine.\n\n<script>no</script> {tag}") { Title = $"Opening hours {tag} \u51b0" });

        Assert.Equal(OutboxState.Accepted, sent.State);
        var found = Assert.Single((await CallAsync("alice", "GET", $"posts?search={tag}&context=edit&per_page=50"))!.AsArray(), item => item!["title"]!["raw"]!.GetValue<string>().StartsWith("Opening", StringComparison.Ordinal));
        Assert.Equal($"post:{found!["id"]}", sent.ExternalId);
        Assert.Contains("&lt;script&gt;", found["content"]!["rendered"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_password_asks_for_a_person_and_a_right_one_is_healthy()
    {
        await StartAsync();
        await core!.Seam<IConnectionHealth>().CheckAsync(default);
        var profile = await core.Seam<IProfileSource>().GetProfileAsync("user:2", default);
        await using var locked = new LiveCore(Blog, crm => Add(crm, "wrong wrong wrong"), Site);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => locked.ReceiveAsync());

        Assert.Equal("alice", profile?.Account.Handle);
        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
        Assert.DoesNotContain("wrong wrong", fault.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_subscribers_account_reads_what_is_public()
    {
        var post = await StartAsync("carol");
        var said = await CommentAsync("bob", post, $"For all to see {tag}");
        await core!.ReceiveAsync();

        var sent = await core.SendAsync(new OutboxRequest($"answer-{tag}", Blog, ChannelOperation.Reply, $"Seen {tag}") { ReplyTo = $"comment:{said}" });

        Assert.Contains(await MineAsync(post), comment => comment.ExternalId == $"comment:{said}");
        Assert.Equal(OutboxState.Accepted, sent.State);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (core is not null)
            await core.DisposeAsync();
    }

    private Uri Site => new(server.GetProperty("url").GetString()!);

    /// <summary>A post of its own to comment on, and the core around an account.</summary>
    private async Task<long> StartAsync(string user = "alice")
    {
        server = RealServer.Needs("wordpress");
        core = new LiveCore(Blog, crm => Add(crm, AccountOf(user).GetProperty("applicationPassword").GetString()!, user), Site);
        return (await CallAsync("alice", "POST", "posts", new() { ["title"] = $"Hours {tag}", ["content"] = "We open.", ["status"] = "publish" }))!["id"]!.GetValue<long>();
    }

    private void Add(SocialCrmBuilder crm, string password, string user = "alice") => crm.AddWordPress("live", site =>
    {
        site.Address = Site;
        site.UserName = user;
        site.ApplicationPassword = password;
        site.AllowUnencrypted = true;
    });

    private JsonElement AccountOf(string user) => server.GetProperty("accounts").EnumerateArray().Single(account => account.GetProperty("user").GetString() == user);

    private async Task<long> CommentAsync(string user, long post, string content, long parent = 0) =>
        (await CallAsync(user, "POST", "comments", new() { ["post"] = post, ["parent"] = parent, ["content"] = content }))!["id"]!.GetValue<long>();

    private async Task<JsonNode?> CallAsync(string user, string method, string path, JsonObject? body = null, bool isAllowedToFail = false)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{server.GetProperty("rest").GetString()}/{path}");
        var password = AccountOf(user).GetProperty("applicationPassword").GetString();
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode || isAllowedToFail, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text);
    }

    private async Task<List<Interaction>> MineAsync(long post, params string[] also) =>
        [.. (await core!.ReadAsync()).Where(comment => comment.Thread == $"post:{post}" || also.Contains(comment.ExternalId))];
}
