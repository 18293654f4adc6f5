using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.MediaWiki;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>A wiki, as its Action API speaks in format version 2: sessions, tokens, recent changes, revisions, edits and mail.</summary>
internal sealed class MediaWikiPlatform : FakePlatform
{
    public const string Api = "https://wiki.example/w/api.php";
    public const string UserName = "Desk@crm";
    public const string Password = "0123456789abcdef0123456789abcdef";

    private readonly List<WikiStoredPage> pages = [];
    private readonly List<JsonObject> changes = [];
    private readonly Dictionary<string, long> users = new() { ["Desk"] = 1 };
    private readonly HashSet<string> sessions = [];
    private readonly List<ArrivedMessage> arrived = [];
    private readonly Lock gate = new();
    private bool isRevoked;
    private bool speaksNews;
    private int given;
    private int seconds;

    public override IReadOnlyList<ArrivedMessage> Arrived => arrived;

    public override int CredentialsGiven => given;

    /// <summary>The code that the next write is answered with, instead of being done.</summary>
    public string? NextFault { get; set; }

    public bool IsLagging { get; set; }

    /// <summary>Happens between the reading of a page and the edit.</summary>
    public Action? BeforeEdit { get; set; }

    public IReadOnlyList<WikiStoredPage> Pages => pages;

    private MediaWikiLists Lists => new(pages, changes, speaksNews);

    public WikiStoredPage Page(string title, int ns = 1)
    {
        lock (gate)
        {
            if (pages.Find(page => page.Title == title && !page.IsDeleted) is { } known)
                return known;
            var page = new WikiStoredPage { Id = pages.Count + 1, Namespace = ns, Title = title };
            pages.Add(page);
            return page;
        }
    }

    public override string Say(PlatformWords words)
    {
        var page = Page("Talk:Shop");
        return Save(page, words.Author == "user:1" ? "Desk" : words.Author, page.Text.Length == 0 ? words.Text : $"{page.Text}\n\n{words.Text}", words.At);
    }

    /// <summary>Somebody saves a page; answers the revision's external id.</summary>
    public string Save(WikiStoredPage page, string user, string text, DateTimeOffset at, string comment = "")
    {
        lock (gate)
        {
            var isAddress = IPAddress.TryParse(user, out _);
            if (!isAddress)
                users.TryAdd(user, users.Count + 9);
            var revision = new WikiStoredRevision
            {
                Id = pages.Sum(other => other.Revisions.Count) + 1,
                Parent = page.Revisions.Count == 0 ? 0 : page.Revisions[^1].Id,
                Page = page,
                UserId = isAddress ? 0 : users[user],
                User = user,
                At = at,
                Text = text,
                Comment = comment,
            };
            changes.Add(Change(revision));
            page.Revisions.Add(revision);
            return $"rev:{revision.Id}";
        }
    }

    public override bool SayNonsense()
    {
        changes.Add(new JsonObject { ["type"] = "edit", ["ns"] = 1, ["title"] = "Talk:Shop", ["rcid"] = changes.Count + 1, ["revid"] = 999_999, ["timestamp"] = "yesterday", ["user"] = "nobody" });
        return true;
    }

    /// <summary>Hides a revision, and logs it.</summary>
    public override bool Remove(string externalId)
    {
        Show(externalId, isHidden: true);
        return true;
    }

    public void Show(string externalId, bool isHidden)
    {
        var revision = Find(externalId);
        revision.IsHidden = isHidden;
        Log("delete", "revision", revision.Page);
    }

    public void Delete(WikiStoredPage page, bool isDeleted = true)
    {
        page.IsDeleted = isDeleted;
        Log("delete", isDeleted ? "delete" : "restore", page);
    }

    public override bool SpeakNews() => speaksNews = true;

    public override bool ExpireCredentials()
    {
        sessions.Clear();
        return true;
    }

    public override bool RevokeAccess()
    {
        sessions.Clear();
        return isRevoked = true;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = request.Content is null ? request.RequestUri!.Query : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (gate)
        {
            var asked = HttpUtility.ParseQueryString(form);
            if (request.RequestUri!.AbsolutePath != "/w/api.php")
                return new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("<html>") };
            if (asked["formatversion"] != "2" || asked["format"] != "json")
                return Fault("badformat");
            if (IsLagging && asked["maxlag"] is not null)
            {
                var busy = Fault("maxlag");
                busy.Headers.Add("Retry-After", "7");
                return busy;
            }

            var session = request.Headers.TryGetValues("Cookie", out var cookies) ? cookies.First().Split("; ").FirstOrDefault(pair => pair.StartsWith("wiki_session=", StringComparison.Ordinal))?[13..] : null;
            var isIn = session is not null && sessions.Contains(session);
            if (asked["assert"] == "user" && !isIn)
                return Fault("assertuserfailed");
            return (request.Method.Method, asked["action"]) switch
            {
                ("GET", "query") => Query(asked, isIn ? session : null),
                ("POST", "login") => Login(asked),
                ("POST", "edit" or "emailuser") => Write(asked, session),
                _ => Fault("mustbeposted"),
            };
        }
    }

    private static HttpResponseMessage Answer(JsonObject body) => new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Fault(string code)
    {
        var answer = Answer(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["info"] = "Sorry." } });
        answer.Headers.Add("MediaWiki-API-Error", code);
        return answer;
    }

    private WikiStoredRevision Find(string externalId) => pages.SelectMany(page => page.Revisions).Single(revision => $"rev:{revision.Id}" == externalId);

    private JsonObject Change(WikiStoredRevision revision) => new()
    {
        ["type"] = revision.Parent == 0 ? "new" : "edit",
        ["ns"] = revision.Page.Namespace,
        ["title"] = revision.Page.Title,
        ["pageid"] = revision.Page.Id,
        ["revid"] = revision.Id,
        ["old_revid"] = revision.Parent,
        ["rcid"] = changes.Count + 1,
        ["user"] = revision.User,
        ["userid"] = revision.UserId,
        ["bot"] = false,
        ["oldlen"] = Encoding.UTF8.GetByteCount(revision.Page.Text),
        ["newlen"] = Encoding.UTF8.GetByteCount(revision.Text),
        ["timestamp"] = MediaWikiLists.Utc(revision.At),
        ["comment"] = revision.Comment,
    };

    private void Log(string type, string action, WikiStoredPage page)
    {
        var last = pages.SelectMany(other => other.Revisions).Max(revision => revision.At).AddSeconds(++seconds);
        changes.Add(new JsonObject
        {
            ["type"] = "log",
            ["ns"] = page.Namespace,
            ["title"] = page.Title,
            ["pageid"] = 0,
            ["revid"] = 0,
            ["old_revid"] = 0,
            ["rcid"] = changes.Count + 1,
            ["user"] = "Admin",
            ["timestamp"] = MediaWikiLists.Utc(last),
            ["logtype"] = type,
            ["logaction"] = action,
        });
    }

    private HttpResponseMessage Query(NameValueCollection asked, string? session)
    {
        var query = new JsonObject();
        var answer = new JsonObject { ["batchcomplete"] = true, ["query"] = query };
        string? cookie = null;
        if (asked["meta"] == "tokens")
        {
            cookie = asked["type"] == "login" ? $"wiki_session=before-{Guid.NewGuid():N}" : null;
            query["tokens"] = asked["type"] == "login" ? new JsonObject { ["logintoken"] = "login+\\" } : new JsonObject { ["csrftoken"] = session is null ? "+\\" : $"csrf-{session}+\\" };
        }

        if (asked["meta"] == "userinfo")
            query["userinfo"] = session is null ? new JsonObject { ["id"] = 0, ["name"] = "127.0.0.1", ["anon"] = true } : new JsonObject { ["id"] = 1, ["name"] = "Desk" };
        if (asked["list"] == "recentchanges")
            Lists.ListChanges(asked, answer, query);
        if (asked["list"] == "users")
        {
            var id = long.Parse(asked["ususerids"]!, CultureInfo.InvariantCulture);
            var name = users.FirstOrDefault(user => user.Value == id).Key;
            query["users"] = new JsonArray(name is null ? new JsonObject { ["userid"] = id, ["missing"] = true } : new JsonObject { ["userid"] = id, ["name"] = name, ["registration"] = "2024-05-06T07:08:09Z" });
        }

        if (asked["prop"] == "revisions")
            query["pages"] = Lists.ListRevisions(asked);
        var response = Answer(answer);
        if (cookie is not null)
            response.Headers.Add("Set-Cookie", cookie + "; path=/; HttpOnly");
        return response;
    }

    private HttpResponseMessage Login(NameValueCollection asked)
    {
        if (asked["lgtoken"] != "login+\\")
            return Answer(new JsonObject { ["login"] = new JsonObject { ["result"] = "NeedToken" } });
        if (isRevoked || asked["lgname"] != UserName || asked["lgpassword"] != Password)
            return Answer(new JsonObject { ["login"] = new JsonObject { ["result"] = "Failed", ["reason"] = "Incorrect username or password entered." } });
        given++;
        var session = Guid.NewGuid().ToString("N");
        sessions.Add(session);
        var answer = Answer(new JsonObject { ["login"] = new JsonObject { ["result"] = "Success", ["lguserid"] = 1, ["lgusername"] = "Desk" } });
        answer.Headers.Add("Set-Cookie", [$"wiki_session={session}; path=/; secure; HttpOnly", "wikiUserName=Desk; expires=Thu, 01 Jan 2099 00:00:00 GMT; path=/", "wikiUserID=deleted; path=/"]);
        return answer;
    }

    private HttpResponseMessage Write(NameValueCollection asked, string? session)
    {
        if (asked["token"] != $"csrf-{session}+\\")
            return Fault("badtoken");
        if (NextFault is { } fault)
        {
            NextFault = null;
            return fault == "captcha" ? Answer(new JsonObject { ["edit"] = new JsonObject { ["result"] = "Failure", ["captcha"] = new JsonObject() } }) : Fault(fault);
        }

        if (asked["action"] == "emailuser")
        {
            arrived.Add(new ArrivedMessage("mail:" + ContentDigest.Of(asked["target"], asked["subject"], asked["text"]), asked["text"]!));
            return Answer(new JsonObject { ["emailuser"] = new JsonObject { ["result"] = "Success" } });
        }

        BeforeEdit?.Invoke();
        return Edit(asked);
    }

    private HttpResponseMessage Edit(NameValueCollection asked)
    {
        var page = asked["pageid"] is { } id ? pages.Find(known => known.Id.ToString(CultureInfo.InvariantCulture) == id && !known.IsDeleted) : pages.Find(known => known.Title == asked["title"] && !known.IsDeleted);
        if (page is null && asked["nocreate"] is not null)
            return Fault("missingtitle");
        if (page is not null && asked["createonly"] is not null)
            return Fault("articleexists");
        page ??= Page(asked["title"]!, 0);
        if (asked["baserevid"] is { } revision && page.Revisions[^1].Id.ToString(CultureInfo.InvariantCulture) != revision)
            return Fault("editconflict");
        var before = page.Text;
        var saved = Save(page, "Desk", asked["text"]!.Replace("~~~~", "[[User:Desk|Desk]] ([[User talk:Desk|talk]]) 12:00, 1 June 2026 (UTC)", StringComparison.Ordinal), Clock.GetUtcNow(), asked["summary"]!);
        
        // What arrived is what was added, not all that stands on the page.
        arrived.Add(new ArrivedMessage(saved, WebUtility.HtmlDecode(string.Join('\n', AddedLines.Between(before, asked["text"]!).Lines))));
        return Answer(new JsonObject { ["edit"] = new JsonObject { ["result"] = "Success", ["pageid"] = page.Id, ["title"] = page.Title, ["newrevid"] = long.Parse(saved[4..], CultureInfo.InvariantCulture) } });
    }
}
