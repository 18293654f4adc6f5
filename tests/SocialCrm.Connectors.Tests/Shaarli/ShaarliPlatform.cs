using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Shaarli;

/// <summary>A Shaarli, as its REST API speaks: tokens, links, history.</summary>
internal sealed class ShaarliPlatform : FakePlatform
{
    public const string Address = "https://links.example/ada";
    public const string Secret = "4b76d6a4e1a0-secret";

    private const int TokenSeconds = 540;

    private readonly SortedDictionary<long, JsonObject> links = [];
    private readonly List<(string Kind, DateTimeOffset At, long? Id)> history = [];
    private readonly List<ArrivedMessage> arrived = [];
    private readonly Lock gate = new();
    private bool isRevoked;
    private bool speaksNews;

    public override IReadOnlyList<ArrivedMessage> Arrived => arrived;

    /// <summary>The site's clock.</summary>
    public DateTimeOffset Now => Clock.GetUtcNow();

    public JsonObject? LastPosted { get; private set; }

    public override string Say(PlatformWords words) => Keep(words.Text, words.At);

    /// <summary>The owner keeps a link; answers its external id.</summary>
    public string Keep(string description, DateTimeOffset at, string? url = null, bool isPrivate = false, params string[] tags)
    {
        lock (gate)
        {
            var link = Add(new JsonObject
            {
                ["url"] = url ?? $"https://found.example/{links.Count}/{history.Count}",
                ["title"] = "A finding",
                ["description"] = description,
                ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]),
                ["private"] = isPrivate,
            }, at);
            return $"link:{link["shorturl"]}";
        }
    }

    public override bool SayNonsense()
    {
        var link = Add(new JsonObject { ["url"] = "https://odd.example", ["title"] = "", ["description"] = "", ["tags"] = new JsonArray(), ["private"] = false }, Now.AddHours(-1));
        link["created"] = "yesterday";
        return true;
    }

    public override bool Edit(string externalId, string text)
    {
        Change(externalId, link => link["description"] = text);
        return true;
    }

    public void Change(string externalId, Action<JsonObject> change)
    {
        var link = Find(externalId);
        change(link);
        link["updated"] = Atom(Next(Now));
        Log("UPDATED", link["id"]!.GetValue<long>());
    }

    public override bool Remove(string externalId)
    {
        var id = Find(externalId)["id"]!.GetValue<long>();
        links.Remove(id);
        Log("DELETED", id);
        return true;
    }

    /// <summary>Adds links without a word of each in the history.</summary>
    public void Import(int count)
    {
        var before = history.Count;
        for (var link = 0; link < count; link++)
            Keep($"Imported {link}", Now.AddYears(-1).AddMinutes(link));
        history.RemoveRange(before, history.Count - before);
        Log("IMPORT", null);
    }

    public override bool SpeakNews() => speaksNews = true;

    public override bool RevokeAccess() => isRevoked = true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
        lock (gate)
        {
            if (isRevoked || request.Headers.Authorization is not { Scheme: "Bearer", Parameter: { } token } || !IsGood(token))
                return Answer(HttpStatusCode.Unauthorized, new JsonObject { ["message"] = "Not authorized", ["code"] = 401 });
            var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
            var path = request.RequestUri.AbsolutePath;
            if (!path.StartsWith("/ada/api/v1/", StringComparison.Ordinal))
                return Answer(HttpStatusCode.NotFound, new JsonObject { ["message"] = "Not found", ["code"] = 404 });
            return (request.Method.Method, path["/ada/api/v1/".Length..].Split('/')) switch
            {
                ("GET", ["info"]) => Answer(HttpStatusCode.OK, new JsonObject { ["global_counter"] = links.Count, ["settings"] = new JsonObject { ["title"] = "Ada's links" } }),
                ("GET", ["links"]) => List(query),
                ("GET", ["links", var id]) => links.TryGetValue(long.Parse(id, CultureInfo.InvariantCulture), out var link) ? Answer(HttpStatusCode.OK, Shown(link)) : Answer(HttpStatusCode.NotFound, new JsonObject { ["message"] = "Link not found", ["code"] = 404 }),
                ("POST", ["links"]) => Post(body!),
                ("GET", ["history"]) => History(query),
                _ => Answer(HttpStatusCode.NotFound, new JsonObject { ["message"] = "Not found", ["code"] = 404 }),
            };
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode body) => new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static string Atom(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private bool IsGood(string token)
    {
        var parts = token.Split('.');
        var expected = Base64Url.EncodeToString(HMACSHA512.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}")));
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        var age = Now.ToUnixTimeSeconds() - claims["iat"]!.GetValue<long>();
        return parts.Length == 3 && parts[2] == expected && JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!["alg"]!.GetValue<string>() == "HS512" && age is >= 0 and <= TokenSeconds;
    }

    private JsonObject Find(string externalId) => links.Values.Single(link => $"link:{link["shorturl"]}" == externalId);

    private DateTimeOffset Next(DateTimeOffset at) => history.Count == 0 || history[^1].At < at ? at : history[^1].At.AddSeconds(1);

    private void Log(string kind, long? id, DateTimeOffset? at = null) => history.Add((kind, at is { } when && history.Count > 0 && history[^1].At > when ? history[^1].At : at ?? Next(Now), id));

    private JsonObject Add(JsonObject link, DateTimeOffset at)
    {
        // The number of the last link is given again when it was deleted.
        var id = links.Count == 0 ? 0 : links.Keys.Max() + 1;
        link["id"] = id;
        link["shorturl"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{at:O}{id}{history.Count}"))))[..6];
        link["created"] = Atom(at);
        link["updated"] = "";
        links[id] = link;
        Log("CREATED", id, at);
        return link;
    }

    private JsonObject Shown(JsonObject link)
    {
        var shown = link.DeepClone().AsObject();
        if (speaksNews)
            shown["mood"] = new JsonObject { ["colour"] = "blue" };
        return shown;
    }

    private HttpResponseMessage List(System.Collections.Specialized.NameValueCollection query)
    {
        var listed = links.Values.Where(link => query["searchtags"] is not { } tag || link["tags"]!.AsArray().Any(other => other!.GetValue<string>() == tag))
            .OrderByDescending(link => DateTimeOffset.TryParse(link["created"]!.GetValue<string>(), CultureInfo.InvariantCulture, out var at) ? at : Now.AddHours(-1))
            .Skip(int.Parse(query["offset"] ?? "0", CultureInfo.InvariantCulture)).Take(int.Parse(query["limit"] ?? "20", CultureInfo.InvariantCulture));
        return Answer(HttpStatusCode.OK, new JsonArray([.. listed.Select(link => (JsonNode)Shown(link))]));
    }

    private HttpResponseMessage History(System.Collections.Specialized.NameValueCollection query)
    {
        var since = query["since"] is { } text ? DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
        var listed = Enumerable.Reverse(history).TakeWhile(entry => entry.At > since)
            .Skip(int.Parse(query["offset"] ?? "0", CultureInfo.InvariantCulture)).Take(int.Parse(query["limit"] ?? "1000", CultureInfo.InvariantCulture));
        return Answer(HttpStatusCode.OK, new JsonArray([.. listed.Select(entry => (JsonNode)new JsonObject { ["event"] = entry.Kind, ["datetime"] = Atom(entry.At), ["id"] = entry.Id is { } id ? id : "" })]));
    }

    private HttpResponseMessage Post(JsonObject body)
    {
        LastPosted = body;
        var url = body["url"]?.GetValue<string>();
        if (url is not null && links.Values.FirstOrDefault(link => link["url"]!.GetValue<string>() == url) is { } there)
            return Answer(HttpStatusCode.Conflict, Shown(there));
        var link = Add(new JsonObject
        {
            ["url"] = url ?? "",
            ["title"] = body["title"]?.GetValue<string>() ?? url ?? "Note:",
            ["description"] = body["description"]?.GetValue<string>() ?? "",
            ["tags"] = body["tags"]!.DeepClone(),
            ["private"] = body["private"]!.GetValue<bool>(),
        }, Now);
        if (url is null)
            link["url"] = $"{Address}/shaare/{link["shorturl"]}";
        arrived.Add(new ArrivedMessage($"link:{link["shorturl"]}", link["description"]!.GetValue<string>()));
        return Answer(HttpStatusCode.Created, Shown(link));
    }
}
