using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialCrm.Channels;
using SocialCrm.Connectors.Shaarli;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Shaarli;

/// <summary>The connector and the core against a real Shaarli: bob's site is connected, and its owner keeps links.</summary>
public sealed class LiveShaarliTests : IAsyncDisposable
{
    private static readonly ConnectionId Links = new("shaarli:live");

    private readonly HttpClient http = new();
    private readonly string tag = Guid.NewGuid().ToString("N")[..12];
    private JsonElement account;
    private LiveCore? core;

    [SkippableFact]
    public async Task Links_are_received_once_with_their_changes_and_deletions()
    {
        Start();
        var first = await KeepAsync($"First \u51b0 \ud83c\udf68 & <b>{tag}</b>");
        var second = await KeepAsync($"Second {tag}");
        await core!.ReceiveAsync();
        await CallAsync("PUT", $"links/{first["id"]}", Body($"Changed {tag}", first["url"]!.GetValue<string>()));
        await CallAsync("DELETE", $"links/{second["id"]}");

        // Shaarli makes a link's short address of its number and the second, and gives the number away again: within one second the third would be the second, edited.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        var third = await KeepAsync($"Third {tag}");
        await core.RestartAsync();
        await core.ReceiveAsync();
        await core.ReceiveAsync();

        var mine = await MineAsync(first, second, third);

        Assert.Equal(5, mine.Count);
        Assert.Single(mine, link => link.ExternalId == IdOf(first) && link.Kind == InteractionKind.Bookmark && link.Text!.Contains($"\u51b0 \ud83c\udf68 & <b>{tag}", StringComparison.Ordinal));
        Assert.Single(mine, link => link.ExternalId == IdOf(first) && link.Kind == InteractionKind.Edit && link.Text!.Contains($"Changed {tag}", StringComparison.Ordinal));
        Assert.Single(mine, link => link.ExternalId == IdOf(second) && link.Kind == InteractionKind.Delete);
        Assert.Single(mine, link => link.ExternalId == IdOf(third));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_or_a_note_is_published_once_though_its_answer_was_lost(bool isLink)
    {
        Start();
        core!.Transport.LoseNext(request => request.Method == HttpMethod.Post);
        var request = new OutboxRequest($"link-{tag}", Links, ChannelOperation.Publish, $"We open at nine & <b>\u51b0</b> {tag}")
        {
            Title = "Hours",
            Media = isLink ? [new Uri($"https://shop.example/{tag}")] : [],
        };

        var sent = await core.SendAsync(request);

        Assert.Equal(1, core.Transport.Lost);
        Assert.Equal(OutboxState.Accepted, sent.State);
        var found = Assert.Single((await CallAsync("GET", $"links?searchterm={tag}"))!.AsArray());
        Assert.Equal(sent.ExternalId, IdOf(found!.AsObject()));
        Assert.Equal($"We open at nine & <b>\u51b0</b> {tag}", found!["description"]!.GetValue<string>());
        await core.ReceiveAsync();
        Assert.DoesNotContain(await core.ReadAsync(), link => link.ExternalId == sent.ExternalId);
    }

    [SkippableFact]
    public async Task An_address_that_is_kept_already_is_left_alone()
    {
        Start();
        var kept = await KeepAsync($"Mine {tag}");

        var sent = await core!.SendAsync(new OutboxRequest($"link-{tag}", Links, ChannelOperation.Publish, $"Ours {tag}") { Media = [new Uri(kept["url"]!.GetValue<string>())] });

        Assert.Equal(OutboxState.Rejected, sent.State);
    }

    [SkippableFact]
    public async Task A_wrong_secret_asks_for_a_person_and_a_right_one_is_healthy()
    {
        Start();
        await core!.Seam<IConnectionHealth>().CheckAsync(default);
        await using var locked = new LiveCore(Links, crm => Add(crm, "wrong-wrong"), Address);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => locked.ReceiveAsync());

        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (core is not null)
            await core.DisposeAsync();
    }

    private static string IdOf(JsonObject link) => $"link:{link["shorturl"]!.GetValue<string>()}";

    private Uri Address => new(account.GetProperty("url").GetString()!);

    private void Start()
    {
        account = RealServer.Needs("shaarli").GetProperty("accounts")[1];
        core = new LiveCore(Links, crm => Add(crm, account.GetProperty("apiSecret").GetString()!), Address);
    }

    private void Add(SocialCrmBuilder crm, string secret) => crm.AddShaarli("live", site =>
    {
        site.Address = Address;
        site.Secret = secret;
        site.AllowUnencrypted = true;
    });

    private async Task<JsonObject> KeepAsync(string description) =>
        (await CallAsync("POST", "links", Body(description, $"https://found.example/{Guid.NewGuid():N}")))!.AsObject();

    private static JsonObject Body(string description, string url) => new() { ["url"] = url, ["title"] = "A finding", ["description"] = description, ["tags"] = new JsonArray("ice"), ["private"] = false };

    private async Task<JsonNode?> CallAsync(string method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{account.GetProperty("api").GetString()}/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ShaarliToken.Of(account.GetProperty("apiSecret").GetString()!, TimeProvider.System.GetUtcNow().AddSeconds(-30)));
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private async Task<List<Interaction>> MineAsync(params JsonObject[] links)
    {
        var ids = links.Select(IdOf).ToHashSet();
        return [.. (await core!.ReadAsync()).Where(link => ids.Contains(link.ExternalId))];
    }
}
