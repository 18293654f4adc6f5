using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.WordPress;

/// <summary>A WordPress site in a folder, as its REST API speaks since 4.7: comments, posts, users, application passwords.</summary>
internal sealed class WordPressPlatform : FakePlatform
{
    public const string Address = "https://shop.example/blog";
    public const string UserName = "desk";
    public const string Password = "abcd EFGH 1234 ijkl MNOP 5678";
    public const long Me = 2;

    private const int LongestComment = 65_525;

    private readonly List<WordPressStoredComment> comments = [];
    private readonly List<(long Id, string Slug, string Title, string Content)> posts = [];
    private readonly List<ArrivedMessage> arrived = [];
    private readonly Lock gate = new();
    private bool isRevoked;
    private bool speaksNews;
    private DateTimeOffset latest;

    public override IReadOnlyList<ArrivedMessage> Arrived => arrived;

    /// <summary>Whether the account is an editor; otherwise it is a subscriber.</summary>
    public bool IsEditor { get; set; } = true;

    /// <summary>What new comments of the account become.</summary>
    public string NewStatus { get; set; } = "approved";

    public bool IsFlooded { get; set; }

    public List<HttpRequestMessage> Requests { get; } = [];

    public override string Say(PlatformWords words) => Add(new WordPressStoredComment
    {
        Id = comments.Count + 1,
        User = words.Author == "user:2" ? Me : 0,
        Name = $"Called {words.Author}",
        Mail = $"{words.Author.Replace(':', '.')}@mail.example",
        At = words.At,
        Content = Escape(words.Text),
    });

    public string Add(WordPressStoredComment comment)
    {
        lock (gate)
            comments.Add(comment);
        return $"comment:{comment.Id}";
    }

    public override bool SayNonsense()
    {
        Add(new WordPressStoredComment { Id = comments.Count + 1, Name = "", At = comments[^1].At.AddSeconds(1), Content = "", IsNonsense = true });
        return true;
    }

    public override bool Edit(string externalId, string text)
    {
        Find(externalId).Content = Escape(text);
        return true;
    }

    public override bool Remove(string externalId)
    {
        SetStatus(externalId, "trash");
        return true;
    }

    public void SetStatus(string externalId, string status) => Find(externalId).Status = status;

    /// <summary>Deletes for good, past the trash.</summary>
    public void Erase(string externalId)
    {
        lock (gate)
            comments.Remove(Find(externalId));
    }

    public override bool SpeakNews() => speaksNews = true;

    public override bool RevokeAccess() => isRevoked = true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        lock (gate)
        {
            Requests.Add(request);
            if (Refusal(request.Headers.Authorization) is { } refusal)
                return refusal;
            var path = request.RequestUri!.AbsolutePath;
            if (!path.StartsWith("/blog/wp-json/wp/v2/", StringComparison.Ordinal))
                return Fault(HttpStatusCode.NotFound, "rest_no_route");
            var query = HttpUtility.ParseQueryString(request.RequestUri.Query);
            return (request.Method.Method, path["/blog/wp-json/wp/v2/".Length..].Split('/')) switch
            {
                ("GET", ["users", "me"]) => Answer(HttpStatusCode.OK, Account(query["context"])),
                ("GET", ["users", var id]) => User(long.Parse(id, CultureInfo.InvariantCulture)),
                ("GET", ["comments"]) => List(query),
                ("GET", ["comments", var id]) => One(long.Parse(id, CultureInfo.InvariantCulture)),
                ("POST", ["comments"]) => NewComment(body!),
                ("GET", ["posts"]) => Answer(HttpStatusCode.OK, new JsonArray([.. posts.Where(post => post.Slug == query["slug"]).Select(post => (JsonNode)Shown(post.Id))])),
                ("POST", ["posts"]) => NewPost(body!),
                _ => Fault(HttpStatusCode.NotFound, "rest_no_route"),
            };
        }
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode body) => new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Fault(HttpStatusCode status, string code) =>
        Answer(status, new JsonObject { ["code"] = code, ["message"] = "Sorry.", ["data"] = new JsonObject { ["status"] = (int)status } });

    /// <summary>Site time is an hour ahead; no time says its zone.</summary>
    private static string Local(DateTimeOffset at) => at.UtcDateTime.AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static JsonObject Shown(long post) => new() { ["id"] = post, ["link"] = $"{Address}/2026/{post}/" };

    private HttpResponseMessage? Refusal(AuthenticationHeaderValue? authorization)
    {
        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{UserName}:{Password.Replace(" ", "", StringComparison.Ordinal)}"));
        return isRevoked || authorization?.Scheme != "Basic" || authorization.Parameter != expected ? Fault(HttpStatusCode.Unauthorized, "incorrect_password") : null;
    }

    private WordPressStoredComment Find(string externalId) => comments.Single(comment => $"comment:{comment.Id}" == externalId);

    private JsonObject Account(string? context)
    {
        var account = new JsonObject { ["id"] = Me, ["name"] = "Desk", ["slug"] = "desk" };
        if (context == "edit")
            account["capabilities"] = IsEditor ? new JsonObject { ["moderate_comments"] = true, ["edit_posts"] = true, ["read"] = true } : new JsonObject { ["read"] = true };
        return account;
    }

    private static HttpResponseMessage User(long id) => id > 10
        ? Fault(HttpStatusCode.NotFound, "rest_user_invalid_id")
        : Answer(HttpStatusCode.OK, new JsonObject
        {
            ["id"] = id,
            ["name"] = "Ada \u51b0",
            ["slug"] = "ada",
            ["url"] = "https://ada.example",
            ["description"] = "Reads <b>and</b> writes.",
            ["link"] = $"{Address}/author/ada/",
            ["avatar_urls"] = new JsonObject { ["96"] = "https://pictures.example/ada" },
        });

    private HttpResponseMessage List(System.Collections.Specialized.NameValueCollection query)
    {
        var size = int.Parse(query["per_page"] ?? "10", CultureInfo.InvariantCulture);
        if (size is < 1 or > 100)
            return Fault(HttpStatusCode.BadRequest, "rest_invalid_param");
        if (!IsEditor && ((query["status"] ?? "approve") != "approve" || query["author"] is not null || query["type"] is not null))
            return Fault(HttpStatusCode.Forbidden, "rest_forbidden_param");
        if (!IsEditor && query["context"] == "edit")
            return Fault(HttpStatusCode.Forbidden, "rest_forbidden_context");
        var found = comments.Where(comment => Matches(comment, query)).ToList();
        found = (query["order"] == "asc" ? found.OrderBy(comment => comment.At).ThenBy(comment => comment.Id) : found.OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id)).ToList();
        var page = int.Parse(query["page"] ?? "1", CultureInfo.InvariantCulture);
        var answer = Answer(HttpStatusCode.OK, new JsonArray([.. found.Skip((page - 1) * size).Take(size).Select(comment => (JsonNode)Shown(comment, query["context"] == "edit"))]));
        answer.Headers.Add("X-WP-Total", found.Count.ToString(CultureInfo.InvariantCulture));
        answer.Headers.Add("X-WP-TotalPages", ((found.Count + size - 1) / size).ToString(CultureInfo.InvariantCulture));
        return answer;
    }

    private static bool Matches(WordPressStoredComment comment, System.Collections.Specialized.NameValueCollection query)
    {
        var isOfStatus = (query["status"] ?? "approve") switch
        {
            "any" => true,
            "approve" => comment.Status == "approved",
            var status => comment.Status == status,
        };
        return isOfStatus
            && (query["type"] ?? "comment") is var type && (type == "all" || comment.Type == type)
            && (query["after"] is not { } after || comment.At > DateTimeOffset.Parse(after, CultureInfo.InvariantCulture))
            && (query["include"] is not { } include || include.Split(',').Contains(comment.Id.ToString(CultureInfo.InvariantCulture)))
            && (query["post"] is not { } post || comment.Post == long.Parse(post, CultureInfo.InvariantCulture))
            && (query["parent"] is not { } parent || comment.Parent == long.Parse(parent, CultureInfo.InvariantCulture))
            && (query["author"] is not { } author || comment.User == long.Parse(author, CultureInfo.InvariantCulture));
    }

    private JsonObject Shown(WordPressStoredComment comment, bool toModerator)
    {
        var shown = new JsonObject
        {
            ["id"] = comment.Id,
            ["post"] = comment.Post,
            ["parent"] = comment.Parent,
            ["author"] = comment.User,
            ["author_name"] = comment.Name,
            ["author_url"] = "",
            ["date"] = comment.IsNonsense ? "yesterday" : Local(comment.At),
            ["date_gmt"] = comment.IsNonsense ? "yesterday" : Utc(comment.At),
            ["content"] = new JsonObject { ["rendered"] = $"<p>{comment.Content.Replace("\n", "<br />\n", StringComparison.Ordinal).Replace("'", "&#8217;", StringComparison.Ordinal)}</p>\n" },
            ["link"] = $"{Address}/2026/hello/#comment-{comment.Id}",
            ["status"] = comment.Status,
            ["type"] = comment.Type,
            ["author_avatar_urls"] = new JsonObject { ["96"] = $"https://pictures.example/avatar/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(comment.Mail)))}?s=96" },
            ["meta"] = new JsonArray(),
        };
        if (toModerator)
        {
            shown["author_email"] = comment.Mail;
            shown["content"]!["raw"] = comment.Content;
        }

        if (speaksNews)
            shown["mood"] = new JsonObject { ["colour"] = "blue" };
        return shown;
    }

    private HttpResponseMessage One(long id) => comments.Find(comment => comment.Id == id) is { } comment
        ? Answer(HttpStatusCode.OK, Shown(comment, toModerator: false))
        : Fault(HttpStatusCode.NotFound, "rest_comment_invalid_id");

    private HttpResponseMessage NewComment(JsonNode body)
    {
        var content = body["content"]!.GetValue<string>();
        var (post, parent) = (body["post"]!.GetValue<long>(), body["parent"]?.GetValue<long>() ?? 0);
        if (post == 99)
            return Fault(HttpStatusCode.Forbidden, "rest_comment_closed");
        if (Encoding.UTF8.GetByteCount(content) > LongestComment)
            return Fault(HttpStatusCode.BadRequest, "comment_content_column_length");
        if (comments.Exists(other => other.Post == post && other.Parent == parent && other.User == Me && other.Status != "trash" && other.Content == content))
            return Fault(HttpStatusCode.Conflict, "comment_duplicate");
        if (IsFlooded)
            return Fault(HttpStatusCode.BadRequest, "comment_flood");
        var comment = new WordPressStoredComment { Id = comments.Count + 1, Post = post, Parent = parent, User = Me, Name = "Desk", At = NextInstant(), Content = content, Status = NewStatus };
        comments.Add(comment);
        arrived.Add(new ArrivedMessage($"comment:{comment.Id}", WebUtility.HtmlDecode(content)));
        return Answer(HttpStatusCode.Created, Shown(comment, IsEditor));
    }

    private HttpResponseMessage NewPost(JsonNode body)
    {
        if (!IsEditor)
            return Fault(HttpStatusCode.Forbidden, "rest_cannot_create");
        var slug = body["slug"]!.GetValue<string>();
        var post = (Id: posts.Count + 500L, Slug: posts.Exists(other => other.Slug == slug) ? slug + "-2" : slug, Title: body["title"]!.GetValue<string>(), Content: body["content"]!.GetValue<string>());
        posts.Add(post);
        arrived.Add(new ArrivedMessage($"post:{post.Id}", WebUtility.HtmlDecode(post.Content)));
        return Answer(HttpStatusCode.Created, Shown(post.Id));
    }

    private DateTimeOffset NextInstant()
    {
        var now = Clock.GetUtcNow();
        return latest = now > latest ? now : latest.AddSeconds(1);
    }
}
