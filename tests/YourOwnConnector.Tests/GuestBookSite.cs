using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SocialCrm.Testing;

namespace YourOwnConnector.Tests;

/// <summary>The guest book as its documentation describes it: <c>GET entries?since=&amp;page=</c> lists by last change, <c>POST entries</c> takes a key once.</summary>
internal sealed class GuestBookSite : FakePlatform
{
    public const string Token = "guest-book-token-51c7";
    public const string Own = "the-shop";

    private readonly List<JsonObject> entries = [];
    private readonly Dictionary<string, string> keys = [];
    private readonly List<ArrivedMessage> arrived = [];
    private readonly Lock gate = new();
    private bool isRevoked;
    private bool speaksNews;

    public override IReadOnlyList<ArrivedMessage> Arrived => arrived;

    public override string Say(PlatformWords words) => Add(words.Author, words.Text, words.At);

    public override bool Edit(string externalId, string text) => Change(externalId, entry => entry["text"] = text);

    public override bool Remove(string externalId) => Change(externalId, entry => (entry["removed"], entry["text"]) = (true, ""));

    public override bool SayNonsense() => Change(Add("nobody", "", Clock.GetUtcNow()), entry => entry["at"] = "yesterday, I think");

    public override bool SpeakNews() => speaksNews = true;

    public override bool RevokeAccess() => isRevoked = true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!;
        lock (gate)
        {
            if (isRevoked || request.Headers.Authorization?.Parameter != Token)
                return Answer(HttpStatusCode.Unauthorized, new JsonObject());
            return body is null ? List(System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query)) : Take(body);
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonObject body) => new(status) { Content = new StringContent(body.ToJsonString()) };

    private string Add(string author, string text, DateTimeOffset at)
    {
        lock (gate)
        {
            var id = $"e{entries.Count + 1}";
            entries.Add(new JsonObject { ["id"] = id, ["by"] = author, ["at"] = at, ["changed"] = at, ["revision"] = 1, ["text"] = text, ["removed"] = false, ["mine"] = author == Own });
            return id;
        }
    }

    private bool Change(string id, Action<JsonObject> change)
    {
        lock (gate)
        {
            var entry = entries.Single(entry => entry["id"]!.GetValue<string>() == id);
            (entry["changed"], entry["revision"]) = (Clock.GetUtcNow(), entry["revision"]!.GetValue<int>() + 1);
            change(entry);
            return true;
        }
    }

    private HttpResponseMessage List(System.Collections.Specialized.NameValueCollection query)
    {
        var since = DateTimeOffset.Parse(query["since"]!, CultureInfo.InvariantCulture);
        var found = entries.Where(entry => entry["changed"]!.GetValue<DateTimeOffset>() >= since).OrderBy(entry => entry["changed"]!.GetValue<DateTimeOffset>())
            .Skip((int.Parse(query["page"]!, CultureInfo.InvariantCulture) - 1) * 100).Select(entry => (JsonObject)entry.DeepClone()).ToList();
        if (speaksNews)
            found.ForEach(entry => entry["mood"] = new JsonObject { ["colour"] = "blue" });
        return Answer(HttpStatusCode.OK, new JsonObject { ["entries"] = new JsonArray([.. found.Take(100)]), ["more"] = found.Count > 100 });
    }

    private HttpResponseMessage Take(JsonNode body)
    {
        var (key, text) = (body["key"]!.GetValue<string>(), body["text"]!.GetValue<string>());
        if (!keys.TryGetValue(key, out var id) && new StringInfo(text).LengthInTextElements <= 500)
        {
            keys[key] = id = Add(Own, text, Clock.GetUtcNow());
            arrived.Add(new ArrivedMessage(id, text));
        }

        return id is null ? Answer(HttpStatusCode.UnprocessableEntity, new JsonObject()) : Answer(HttpStatusCode.Created, new JsonObject { ["id"] = id });
    }
}
