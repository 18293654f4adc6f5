using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>
/// A platform as a vendor would fake it. <c>GET /posts?since=&amp;page=</c> lists what changed at or after an instant, 100 a page, oldest change first; <c>POST /posts</c>
/// takes a reply and tells repetitions by <c>Idempotency-Key</c>; <c>POST /pages</c> publishes under a slug that <c>GET /pages</c> finds; <c>POST /messages</c> tells nothing.
/// </summary>
internal sealed class PlazaPlatform : FakePlatform
{
    public const string Own = "the-shop";
    public const string Password = "plaza-password-7f3a";
    public const string CurrentSecret = "plaza-signing-now-91c4";
    public const string PreviousSecret = "plaza-signing-old-55d0";
    public const string VerifyToken = "plaza-verify-31ab";

    private readonly List<PlazaPost> posts = [];
    private readonly List<ArrivedMessage> arrived = [];
    private readonly Dictionary<string, string> keys = [];
    private readonly List<string> tokens = [];
    private readonly Lock gate = new();
    private string? access;
    private string? refresh;
    private bool isRevoked;
    private bool speaksNews;
    private int given;

    public override IReadOnlyList<ArrivedMessage> Arrived => arrived;

    public override int CredentialsGiven => given;

    /// <summary>Every token that was handed out.</summary>
    public IReadOnlyList<string> Tokens
    {
        get
        {
            lock (gate)
                return [.. tokens];
        }
    }

    public override string HandshakeAnswer => "challenge-42";

    public override string Say(PlatformWords words) => Add(words, isNonsense: false);

    public override string SayWithAddress(PlatformWords words, Uri address) => Add(words, isNonsense: false, address);

    public override HttpResponseMessage Throttle(TimeSpan wait, DateTimeOffset now) =>
        Answer(HttpStatusCode.OK, new JsonObject { ["wait_until"] = (now + wait).ToString("O", CultureInfo.InvariantCulture) });

    public override bool SayNonsense()
    {
        Add(new PlatformWords("nobody", "", posts[^1].At.AddSeconds(1)), isNonsense: true);
        return true;
    }

    public override bool Edit(string externalId, string text) => Change(externalId, post => post.Text = text);

    public override bool Remove(string externalId) => Change(externalId, post => post.IsRemoved = true);

    public override bool SpeakNews() => speaksNews = true;

    public override bool ExpireCredentials()
    {
        access = "expired";
        return true;
    }

    public override bool RevokeAccess() => isRevoked = true;

    public override WebhookCall Deliver(IReadOnlyList<string> externalIds, PlatformSecret secret, DateTimeOffset at) =>
        Call(new JsonArray([.. externalIds.Select(id => (JsonNode)Shown(Find(id)))]), secret, at);

    public override WebhookCall DeliverWithNonsense(IReadOnlyList<string> externalIds, DateTimeOffset at)
    {
        var items = externalIds.Select(id => (JsonNode)Shown(Find(id))).ToList();
        items.Insert(1, new JsonObject { ["id"] = "poison", ["at"] = "yesterday, I think" });
        return Call(new JsonArray([.. items]), PlatformSecret.Current, at);
    }

    public override WebhookCall Handshake(bool isRight) =>
        new("GET", $"?challenge={HandshakeAnswer}&token={(isRight ? VerifyToken : "guess")}", new Dictionary<string, string>(), default);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        lock (gate)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (path == "/token")
                return Token(body!);
            if (isRevoked || request.Headers.Authorization?.Parameter != access)
                return Answer(HttpStatusCode.Unauthorized, new JsonObject { ["error"] = isRevoked ? "revoked" : "expired" });
            var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri.Query);
            return (request.Method.Method, path) switch
            {
                ("GET", "/posts") => List(query["since"], query["after_id"], int.Parse(query["page"] ?? "1", CultureInfo.InvariantCulture)),
                ("GET", "/pages") => keys.TryGetValue("page " + query["slug"], out var page) ? Answer(HttpStatusCode.OK, new JsonObject { ["id"] = page }) : Answer(HttpStatusCode.NotFound, new JsonObject()),
                ("POST", "/posts") => Take("post " + string.Concat(request.Headers.TryGetValues("Idempotency-Key", out var key) ? key : []), body!),
                ("POST", "/pages") => Take("page " + body!["slug"], body),
                ("POST", "/seen") => Forget(),
                ("POST", "/messages") => Take("message " + Guid.NewGuid(), body!),
                _ => Answer(HttpStatusCode.NotFound, new JsonObject()),
            };
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private string Add(PlatformWords words, bool isNonsense, Uri? rest = null)
    {
        lock (gate)
        {
            var post = new PlazaPost { Id = $"p{posts.Count + 1}", Author = words.Author, At = words.At, ChangedAt = words.At, Text = words.Text, IsNonsense = isNonsense, Rest = rest };
            posts.Add(post);
            return post.Id;
        }
    }

    private bool Change(string externalId, Action<PlazaPost> change)
    {
        lock (gate)
        {
            var post = Find(externalId);
            change(post);
            post.Revision++;
            post.ChangedAt = posts.Max(other => other.ChangedAt).AddSeconds(1);
            return true;
        }
    }

    private PlazaPost Find(string id) => posts.Single(post => post.Id == id);

    private JsonObject Shown(PlazaPost post)
    {
        if (post.IsNonsense)
            return new JsonObject { ["id"] = post.Id, ["at"] = "yesterday, I think" };
        var shown = new JsonObject
        {
            ["id"] = post.Id,
            ["author"] = new JsonObject { ["id"] = post.Author, ["name"] = $"Called {post.Author}" },
            ["at"] = post.At.ToString("O", CultureInfo.InvariantCulture),
            ["changed"] = post.ChangedAt.ToString("O", CultureInfo.InvariantCulture),
            ["revision"] = post.Revision,
            ["text"] = post.IsRemoved ? "" : post.Text,
            ["removed"] = post.IsRemoved,
        };
        if (post.Rest is { } rest)
            shown["rest"] = rest.OriginalString;
        if (speaksNews)
            shown["mood"] = new JsonObject { ["colour"] = "blue" };
        return shown;
    }

    private HttpResponseMessage Token(JsonNode asked)
    {
        if (isRevoked || (asked["password"]?.GetValue<string>() != Password && asked["refresh"]?.GetValue<string>() != refresh))
            return Answer(HttpStatusCode.Forbidden, new JsonObject { ["error"] = "revoked" });
        given++;
        access = $"access-{given}-{Guid.NewGuid():N}";
        refresh = $"refresh-{given}-{Guid.NewGuid():N}";
        tokens.AddRange([access, refresh]);
        return Answer(HttpStatusCode.OK, new JsonObject { ["access"] = access, ["refresh"] = refresh });
    }

    private HttpResponseMessage List(string? since, string? afterId, int page)
    {
        var from = string.IsNullOrEmpty(since) ? DateTimeOffset.MinValue : DateTimeOffset.Parse(since, CultureInfo.InvariantCulture);
        var anchor = posts.FindIndex(post => post.Id == afterId && !post.IsRemoved);
        var listed = posts.Where((post, at) => !post.IsSeen && (afterId is null ? post.ChangedAt >= from : anchor >= 0 && at > anchor))
            .OrderBy(post => post.ChangedAt).Skip((page - 1) * 100).Take(101).ToList();
        return Answer(HttpStatusCode.OK, new JsonObject
        {
            ["items"] = new JsonArray([.. listed.Take(100).Select(post => (JsonNode)Shown(post))]),
            ["more"] = listed.Count > 100,
        });
    }

    private HttpResponseMessage Forget()
    {
        posts.ForEach(post => post.IsSeen = true);
        return Answer(HttpStatusCode.OK, new JsonObject());
    }

    private HttpResponseMessage Take(string key, JsonNode body)
    {
        var text = body["text"]!.GetValue<string>();
        if (IsTooLong(key[..4], text))
            return Answer(HttpStatusCode.UnprocessableEntity, new JsonObject { ["error"] = "too long" });
        if (keys.TryGetValue(key, out var known) && key.Length > "post ".Length)
            return Answer(HttpStatusCode.Conflict, new JsonObject { ["id"] = known });
        var id = $"s{arrived.Count + 1}";
        keys[key] = id;
        arrived.Add(new ArrivedMessage(id, text));
        return Answer(HttpStatusCode.Created, new JsonObject { ["id"] = id });
    }

    private static bool IsTooLong(string kind, string text) => kind switch
    {
        "post" => new StringInfo(text).LengthInTextElements > 500,
        "page" => Encoding.UTF8.GetByteCount(text) > 1_000,
        _ => PlazaWeight.Of(text) > PlazaWeight.Most,
    };

    private static WebhookCall Call(JsonArray items, PlatformSecret secret, DateTimeOffset at)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["items"] = items }.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        var key = secret switch { PlatformSecret.Current => CurrentSecret, PlatformSecret.Previous => PreviousSecret, _ => "plaza-signing-retired" };
        return new WebhookCall("POST", "", new Dictionary<string, string> { [PlazaSignature.Header] = PlazaSignature.Of(key, at, body) }, body)
        {
            SealedHeaders = [PlazaSignature.Header],
        };
    }
}
