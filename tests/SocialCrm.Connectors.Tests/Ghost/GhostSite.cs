using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialCrm.Testing;
using FakePlatform = SocialCrm.Testing.FakePlatform;

namespace SocialCrm.Connectors.Tests.Ghost;

/// <summary>A Ghost site as its Admin API shows it: comments that can be filtered by what they do not show, posts, members, and tokens that live five minutes.</summary>
internal sealed partial class GhostSite : FakePlatform
{
    public const string Address = "https://blog.example/news";
    public const string KeyId = "6b0884acdcbdce04525ffffa";
    public const string Secret = "528ed01efc2d947d79d6e50bdf99754f55aa501f283bd5bf376cfbcc9c5013ee";
    public const string Own = "6b0884acdcbdce0000000000";

    private readonly List<GhostComment> comments = [];
    private readonly Dictionary<string, JsonObject> posts = [];
    private readonly List<ArrivedMessage> arrived = [];
    private readonly Lock gate = new();
    private int count;
    private bool isRevoked;
    private bool speaksNews;

    /// <summary>How far the site's clock is ahead.</summary>
    public TimeSpan Ahead { get; set; }

    public DateTimeOffset Now => Clock.GetUtcNow() + Ahead;

    public bool AreCommentsOff { get; set; }

    public List<string> Requested { get; } = [];

    public override IReadOnlyList<ArrivedMessage> Arrived => arrived;

    public IReadOnlyList<GhostComment> Comments => comments;

    public static string MemberOf(string author) => author == Own ? Own : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(author)))[..24];

    public override string Say(PlatformWords words) => Say(words, parent: null, inReplyTo: null);

    public string Say(PlatformWords words, string? parent, string? inReplyTo)
    {
        lock (gate)
        {
            // What was there before anybody asked was written when it was said; what comes later is dated by the site, however late it is.
            var isHistory = Requested.Count == 0 || words.At > Now;
            var comment = new GhostComment(NewId(), MemberOf(words.Author), words.At)
            {
                Html = $"<p>{WebUtility.HtmlEncode(words.Text)}</p>", Parent = parent, InReplyTo = inReplyTo, UpdatedAt = isHistory ? words.At : Now,
            };
            comments.Add(comment);
            return comment.Id;
        }
    }

    public override bool Edit(string externalId, string text) => Change(externalId, comment => (comment.Html, comment.EditedAt) = ($"<p>{WebUtility.HtmlEncode(text)}</p>", Now));

    public override bool Remove(string externalId) => Change(externalId, comment => comment.Status = "deleted");

    public bool Hide(string externalId) => Change(externalId, comment => comment.Status = "hidden");

    public override bool SayNonsense()
    {
        comments.Add(new GhostComment(NewId(), MemberOf("nobody"), Now) { Html = "<p>x</p>", IsNonsense = true, UpdatedAt = Now });
        return true;
    }

    public override bool SpeakNews() => speaksNews = true;

    public override bool RevokeAccess() => isRevoked = true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        lock (gate)
        {
            var path = request.RequestUri!.AbsolutePath;
            Requested.Add($"{request.Method} {path}");
            if (!path.StartsWith("/news/ghost/api/admin/", StringComparison.Ordinal) || !request.Headers.TryGetValues("Accept-Version", out var version) || version.Single() != "v6.0")
                return Error(HttpStatusCode.NotFound, "NotFoundError");
            if (Refusal(request.Headers.Authorization?.ToString() ?? "") is { } refusal)
                return refusal;
            var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri.Query);
            var parts = path["/news/ghost/api/admin/".Length..].Trim('/').Split('/');
            return (request.Method.Method, parts) switch
            {
                ("GET", ["comments"]) => List(query["filter"], query["order"], int.Parse(query["limit"] ?? "15", CultureInfo.InvariantCulture)),
                ("GET", ["comments", var id]) => comments.Find(comment => comment.Id == id) is { } one ? Ok(new JsonObject { ["comments"] = new JsonArray(Shown(one)) }) : Error(HttpStatusCode.NotFound, "NotFoundError"),
                ("POST", ["comments"]) => AddComment(body!["comments"]![0]!),
                ("POST", ["posts"]) when query["source"] == "html" => AddPost(body!["posts"]![0]!),
                ("GET", ["posts", "slug", var slug]) => posts.TryGetValue(slug, out var post) ? Ok(new JsonObject { ["posts"] = new JsonArray(post.DeepClone()) }) : Error(HttpStatusCode.NotFound, "NotFoundError"),
                ("GET", ["members", var id]) => id == MemberOf("ada") ? Ok(new JsonObject { ["members"] = new JsonArray(new JsonObject { ["id"] = id, ["name"] = "Ada", ["email"] = "ada@mail.example", ["created_at"] = "2024-02-03T04:05:06.000Z" }) }) : Error(HttpStatusCode.NotFound, "NotFoundError"),
                _ => Error(HttpStatusCode.NotFound, "NotFoundError"),
            };
        }
    }

    private HttpResponseMessage Ok(JsonNode body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), Headers = { Date = Now } };

    private HttpResponseMessage Error(HttpStatusCode status, string type, string? code = null) =>
        Ok(new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["message"] = "Said by the fake site", ["type"] = type, ["code"] = code }) }, status);

    private string NewId() => "6b0889b1dcbdce0" + (++count).ToString("x9", CultureInfo.InvariantCulture);

    private bool Change(string id, Action<GhostComment> change)
    {
        var comment = comments.Single(one => one.Id == id);
        change(comment);
        comment.UpdatedAt = comments.Max(one => one.UpdatedAt).AddSeconds(1);
        return true;
    }

    /// <summary>The checks of the real thing: the key, the signature, the audience, and five minutes.</summary>
    private HttpResponseMessage? Refusal(string authorization)
    {
        var parts = authorization.Replace("Ghost ", "", StringComparison.Ordinal).Split('.');
        if (parts.Length != 3 || isRevoked)
            return Error(HttpStatusCode.Unauthorized, "UnauthorizedError", "UNKNOWN_ADMIN_API_KEY");
        var head = JsonNode.Parse(Decode(parts[0]))!;
        var claims = JsonNode.Parse(Decode(parts[1]))!;
        var signature = HMACSHA256.HashData(Convert.FromHexString(Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        var age = Now.ToUnixTimeSeconds() - claims["iat"]!.GetValue<long>();
        var isGood = head["kid"]!.GetValue<string>() == KeyId && head["alg"]!.GetValue<string>() == "HS256" && claims["aud"]!.GetValue<string>() == "/admin/"
            && CryptographicOperations.FixedTimeEquals(signature, Decode(parts[2])) && age <= 300 && claims["exp"]!.GetValue<long>() > Now.ToUnixTimeSeconds();
        return isGood ? null : Error(HttpStatusCode.Unauthorized, "UnauthorizedError", "INVALID_JWT");
    }

    private static byte[] Decode(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private HttpResponseMessage List(string? filter, string? order, int limit)
    {
        IEnumerable<GhostComment> listed = comments.Where(comment => comment.Status != "deleted");
        foreach (var part in (filter ?? "").Split('+', StringSplitOptions.RemoveEmptyEntries))
        {
            listed = part switch
            {
                _ when Match(part, @"^updated_at:>='(.+)'$") is { } at => listed.Where(comment => Second(comment.UpdatedAt) >= Instant(at)),
                _ when Match(part, @"^created_at:>='(.+)'$") is { } at => listed.Where(comment => Second(comment.CreatedAt) >= Instant(at)),
                _ when Match(part, @"^id:>'([0-9a-f]{24})'$") is { } id => listed.Where(comment => string.CompareOrdinal(comment.Id, id) > 0),
                _ when Match(part, @"^id:\[([0-9a-f,]+)\]$") is { } ids => listed.Where(comment => ids.Split(',').Contains(comment.Id)),
                _ when Match(part, @"^member_id:([0-9a-f]{24})$") is { } id => listed.Where(comment => comment.Member == id),
                _ => throw new InvalidOperationException($"The fake site has no filter {part}."),
            };
        }

        listed = order == "id asc" ? listed.OrderBy(comment => comment.Id, StringComparer.Ordinal) : listed.OrderBy(comment => comment.CreatedAt);
        var shown = new JsonArray([.. listed.Take(Math.Min(limit, 100)).Select(comment => (JsonNode)Shown(comment))]);
        return Ok(new JsonObject { ["comments"] = shown, ["meta"] = new JsonObject() });
    }

    private HttpResponseMessage AddComment(JsonNode asked)
    {
        if (AreCommentsOff)
            return Error(HttpStatusCode.MethodNotAllowed, "MethodNotAllowedError");
        var parent = comments.Find(comment => comment.Id == asked["parent_id"]?.GetValue<string>());
        if (asked["member_id"]!.GetValue<string>() != Own || parent is null)
            return Error(HttpStatusCode.NotFound, "NotFoundError");
        if (parent.Parent is not null)
            return Error(HttpStatusCode.BadRequest, "BadRequestError");
        var stated = DateTimeOffset.Parse(asked["created_at"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        var comment = new GhostComment(NewId(), Own, stated > Now ? Now : stated)
        {
            Html = asked["html"]!.GetValue<string>(), Parent = parent.Id, InReplyTo = asked["in_reply_to_id"]?.GetValue<string>(), UpdatedAt = Now,
        };
        comments.Add(comment);
        arrived.Add(new ArrivedMessage(comment.Id, Words(comment.Html)));
        return Ok(new JsonObject { ["comments"] = new JsonArray(Shown(comment)) }, HttpStatusCode.Created);
    }

    private HttpResponseMessage AddPost(JsonNode asked)
    {
        var slug = asked["slug"]!.GetValue<string>();
        if (asked["title"]!.GetValue<string>().Length > 255 || slug.Length > 191)
            return Error(HttpStatusCode.UnprocessableEntity, "ValidationError");
        while (posts.ContainsKey(slug))
            slug += "-2";
        var post = new JsonObject { ["id"] = NewId(), ["slug"] = slug, ["url"] = $"{Address}/{slug}/", ["html"] = asked["html"]!.GetValue<string>(), ["status"] = asked["status"]!.GetValue<string>() };
        posts[slug] = post;
        arrived.Add(new ArrivedMessage(post["id"]!.GetValue<string>(), Words(asked["html"]!.GetValue<string>())));
        return Ok(new JsonObject { ["posts"] = new JsonArray(post.DeepClone()) }, HttpStatusCode.Created);
    }

    private JsonObject Shown(GhostComment comment)
    {
        var shown = new JsonObject
        {
            ["id"] = comment.Id,
            ["parent_id"] = comment.Parent,
            ["in_reply_to_id"] = comment.InReplyTo,
            ["status"] = comment.Status,
            ["html"] = comment.Status == "deleted" ? null : comment.Html,
            ["created_at"] = comment.IsNonsense ? "yesterday, I think" : Instant(comment.CreatedAt),
            ["edited_at"] = comment.EditedAt is { } at ? Instant(at) : null,
            ["member"] = comment.IsDeparted ? null : new JsonObject { ["id"] = comment.Member, ["name"] = "Called 冰淇淋", ["email"] = "somebody@mail.example" },
            ["post"] = new JsonObject { ["id"] = "6b08849fdcbdce04525ffd80", ["url"] = Address + "/coming-soon/" },
        };
        if (speaksNews)
            shown["mood"] = new JsonObject { ["colour"] = "blue" };
        return shown;
    }

    /// <summary>What a reader sees.</summary>
    private static string Words(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static DateTimeOffset Second(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    private static string Instant(DateTimeOffset at) => Second(at).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string? Match(string part, string pattern) => Regex.Match(part, pattern) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
