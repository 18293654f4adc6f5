using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>Somebody who uses a real network through its own interface.</summary>
internal sealed class BlueskyPerson : IDisposable
{
    private readonly HttpClient http;

    private BlueskyPerson(HttpClient http, string did) => (this.http, Did) = (http, did);

    public string Did { get; }

    public static async Task<BlueskyPerson> SignInAsync(Uri server, string handle, string password)
    {
#pragma warning disable RS0030 // A person's own client, which no host has.
        var http = new HttpClient { BaseAddress = server };
#pragma warning restore RS0030
        var session = await CallAsync(http, "com.atproto.server.createSession", new JsonObject { ["identifier"] = handle, ["password"] = password });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session["accessJwt"]!.GetValue<string>());
        return new BlueskyPerson(http, session["did"]!.GetValue<string>());
    }

    /// <summary>Posts; a handle at the beginning mentions whose DID is given.</summary>
    public Task<string> PostAsync(string text, string? mentions = null)
    {
        var record = new JsonObject { ["text"] = text, ["langs"] = new JsonArray("de") };
        if (mentions is not null)
            record["facets"] = new JsonArray(Mention(text, mentions));
        return RecordAsync("app.bsky.feed.post", record);
    }

    public async Task<string> ReplyAsync(string text, string to) => await RecordAsync(
        "app.bsky.feed.post", new JsonObject { ["text"] = text, ["reply"] = new JsonObject { ["root"] = await ReferenceAsync(to), ["parent"] = await ReferenceAsync(to) } });

    public async Task<string> RecordAsync(string collection, JsonObject record)
    {
        record["$type"] = collection;
        record["createdAt"] = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var answer = await CallAsync(http, "com.atproto.repo.createRecord", new JsonObject { ["repo"] = Did, ["collection"] = collection, ["record"] = record });
        return answer["uri"]!.GetValue<string>();
    }

    public async Task ChangeAsync(string uri, string text)
    {
        var record = (await GetAsync(uri))["value"]!.DeepClone().AsObject();
        record["text"] = text;
        await CallAsync(http, "com.atproto.repo.putRecord", Place(uri, record));
    }

    public Task DeleteAsync(string uri) => CallAsync(http, "com.atproto.repo.deleteRecord", Place(uri, null));

    /// <summary>Waits until the app view has a post: what answers a post that it does not have yet is told to nobody.</summary>
    public async Task SeesAsync(string uri)
    {
        for (var tries = 0; tries < 240; tries++)
        {
            var posts = await SendAsync(http, new HttpRequestMessage(HttpMethod.Get, $"/xrpc/app.bsky.feed.getPosts?uris={Uri.EscapeDataString(uri)}"));
            if (posts["posts"]!.AsArray().Count == 1)
                return;
            await Task.Delay(250);
        }

        Assert.Fail("The app view did not hear of a post within a minute.");
    }

    public async Task<JsonObject> RecordAsync(string uri) => (await GetAsync(uri))["value"]!.AsObject();

    /// <summary>What a record is told by.</summary>
    public async Task<JsonObject> ReferenceAsync(string uri) => new() { ["uri"] = uri, ["cid"] = (await GetAsync(uri))["cid"]!.GetValue<string>() };

    public async Task<string> WriteAsync(string to, string text, string service)
    {
        var convo = await SendAsync(http, new HttpRequestMessage(HttpMethod.Get, $"/xrpc/chat.bsky.convo.getConvoForMembers?members={to}") { Headers = { { "atproto-proxy", service } } });
        var asked = new JsonObject { ["convoId"] = convo["convo"]!["id"]!.GetValue<string>(), ["message"] = new JsonObject { ["text"] = text } };
        var sent = await SendAsync(http, new HttpRequestMessage(HttpMethod.Post, "/xrpc/chat.bsky.convo.sendMessage") { Content = Json(asked), Headers = { { "atproto-proxy", service } } });
        return sent["id"]!.GetValue<string>();
    }

    public void Dispose() => http.Dispose();

    private static JsonObject Mention(string text, string did)
    {
        var end = Encoding.UTF8.GetByteCount(text.Split(' ')[0]);
        return new JsonObject
        {
            ["index"] = new JsonObject { ["byteStart"] = 0, ["byteEnd"] = end },
            ["features"] = new JsonArray(new JsonObject { ["$type"] = "app.bsky.richtext.facet#mention", ["did"] = did }),
        };
    }

    private static JsonObject Place(string uri, JsonObject? record)
    {
        var parts = uri["at://".Length..].Split('/');
        var place = new JsonObject { ["repo"] = parts[0], ["collection"] = parts[1], ["rkey"] = parts[2] };
        if (record is not null)
            place["record"] = record;
        return place;
    }

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static Task<JsonNode> CallAsync(HttpClient http, string method, JsonObject body) =>
        SendAsync(http, new HttpRequestMessage(HttpMethod.Post, "/xrpc/" + method) { Content = Json(body) });

    private static async Task<JsonNode> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{request.RequestUri} was answered with {(int)answer.StatusCode}: {text}");
            return JsonNode.Parse(text)!;
        }
    }

    private Task<JsonNode> GetAsync(string uri)
    {
        var parts = uri["at://".Length..].Split('/');
        return SendAsync(http, new HttpRequestMessage(HttpMethod.Get, $"/xrpc/com.atproto.repo.getRecord?repo={parts[0]}&collection={parts[1]}&rkey={parts[2]}"));
    }
}
