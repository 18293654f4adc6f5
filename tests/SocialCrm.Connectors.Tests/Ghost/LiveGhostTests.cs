using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Ghost;

/// <summary>The whole way, with a Ghost of this machine and the members who use it.</summary>
public sealed class LiveGhostTests
{
    private static readonly ConnectionId Connection = new("ghost:live");

    [SkippableFact]
    public async Task What_members_write_is_received_once_with_edits_and_deletions_and_is_answered()
    {
        var server = RealServer.Needs("ghost");
        await using var core = Compose(server);
        var sender = core.Seam<ISendLookup>();
        var word = "w" + Guid.NewGuid().ToString("N")[..12];
        using var alice = Member(server, 0);
        var post = Message(ChannelOperation.Publish, $"We are open {word} https://ice.example") with { Title = $"Open {word}" };

        var published = Assert.IsType<SendResult.Accepted>(await sender.SendAsync(post, CancellationToken.None));
        var foundPost = await sender.FindAsync(post, CancellationToken.None);
        var comment = await CommentAsync(alice, new JsonObject { ["post_id"] = published.ExternalId, ["html"] = $"<p>Until when? 冰淇淋 {word}</p>" });
        var second = await CommentAsync(alice, new JsonObject { ["post_id"] = published.ExternalId, ["html"] = $"<p>Never mind {word}</p>" });
        await core.ReceiveAsync();
        var answer = Message(ChannelOperation.Reply, $"Until ten \ud83c\udf68 & <b> {word}") with { ReplyTo = comment };
        var lost = await sender.FindAsync(answer, CancellationToken.None);
        var answered = Assert.IsType<SendResult.Accepted>(await sender.SendAsync(answer, CancellationToken.None));
        var found = await sender.FindAsync(answer, CancellationToken.None);
        await PutAsync(alice, comment, new JsonObject { ["html"] = $"<p>Until when today? {word}</p>" });
        await PutAsync(alice, second, new JsonObject { ["status"] = "deleted" });
        await core.ReceiveAsync();
        await core.ReceiveAsync();

        var read = await core.ReadAsync();
        Assert.Equal(published.ExternalId, foundPost!.ExternalId);
        Assert.Null(lost);
        Assert.Equal(answered.ExternalId, found!.ExternalId);
        Assert.Equal([$"Until when today? {word}", $"Until when? 冰淇淋 {word}"], read.Where(one => one.ExternalId == comment).Select(one => one.Text).Order(StringComparer.Ordinal));
        Assert.Equal([InteractionKind.Comment, InteractionKind.Delete], read.Where(one => one.ExternalId == second).Select(one => one.Kind).Order());
        Assert.All(read.Where(one => one.ExternalId == comment || one.ExternalId == second), one => Assert.Equal(MemberOf(server, 0), one.Author.Key));
        Assert.DoesNotContain(read, one => one.ExternalId == answered.ExternalId);
    }

    [SkippableFact]
    public async Task Members_are_looked_up_and_a_wrong_key_asks_for_a_person()
    {
        var server = RealServer.Needs("ghost");
        await using var core = Compose(server);
        await using var wrong = Compose(server, new string('0', 24) + ":" + new string('0', 64));

        var profile = await core.Seam<IProfileSource>().GetProfileAsync(MemberOf(server, 0), CancellationToken.None);
        await core.Seam<IConnectionHealth>().CheckAsync(CancellationToken.None);
        var fault = await Assert.ThrowsAsync<ChannelException>(() => wrong.Seam<IConnectionHealth>().CheckAsync(CancellationToken.None));

        Assert.Equal("alice", profile!.Account.DisplayName);
        Assert.Equal(["mailto:alice@mail.test"], profile.Links);
        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
    }

    private static OutboundMessage Message(ChannelOperation operation, string text) => new()
    {
        Id = OutboxMessageId.New(), Connection = Connection, Operation = operation, Text = text, CreatedAt = TimeProvider.System.GetUtcNow(),
    };

    private static string MemberOf(JsonElement server, int which) => server.GetProperty("credentials").GetProperty("members")[which].GetProperty("memberId").GetString()!;

    private static LiveCore Compose(JsonElement server, string? key = null)
    {
        var address = new Uri(server.GetProperty("url").GetString()!);
        return new LiveCore(
            Connection,
            crm => crm.AddGhost("live", ghost =>
            {
                ghost.Site = address;
                ghost.AdminKey = key ?? server.GetProperty("credentials").GetProperty("adminApiKey").GetString()!;
                ghost.Member = MemberOf(server, 1);
            }),
            address);
    }

    private static HttpClient Member(JsonElement server, int which)
    {
#pragma warning disable RS0030 // A member's own client, which no host has.
        var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(server.GetProperty("url").GetString()!) };
#pragma warning restore RS0030
        http.DefaultRequestHeaders.Add("Cookie", server.GetProperty("credentials").GetProperty("members")[which].GetProperty("cookie").GetString());
        http.DefaultRequestHeaders.Add("Origin", server.GetProperty("url").GetString());
        return http;
    }

    private static async Task<string> CommentAsync(HttpClient member, JsonObject comment)
    {
        var answer = await SendAsync(member, HttpMethod.Post, "/members/api/comments/", comment);
        return answer["comments"]![0]!["id"]!.GetValue<string>();
    }

    private static Task<JsonNode> PutAsync(HttpClient member, string id, JsonObject comment) => SendAsync(member, HttpMethod.Put, $"/members/api/comments/{id}/", comment);

    private static async Task<JsonNode> SendAsync(HttpClient member, HttpMethod method, string path, JsonObject comment)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(new JsonObject { ["comments"] = new JsonArray(comment) }.ToJsonString(), Encoding.UTF8, "application/json") };
        using var answer = await member.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} was answered with {(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
