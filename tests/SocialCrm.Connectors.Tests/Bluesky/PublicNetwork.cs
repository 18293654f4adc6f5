using System.Globalization;
using System.Text.Json.Nodes;
using SocialCrm.Testing;
using FakePlatform = SocialCrm.Testing.FakePlatform;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>What the network shows to anybody: an account's posts, and what was answered to them and how they were quoted.</summary>
internal sealed class PublicNetwork : FakePlatform
{
    private readonly FakePosts posts = new();
    private readonly List<string> own = [];
    private readonly List<(string To, string Uri, bool IsQuote)> answers = [];
    private DateTimeOffset now = new(2026, 6, 1, 11, 0, 0, TimeSpan.Zero);

    public PublicNetwork()
    {
        for (var at = 0; at < 50; at++)
            own.Add(posts.Add(FakeAccounts.Own, BlueskyNetwork.Post($"Flavour {at}", now), "own", (null, now)));
    }

    public IReadOnlyList<string> Own => own;

    /// <summary>An answer to one post after another, each third one to the answer before it.</summary>
    public override string Say(PlatformWords words)
    {
        var count = answers.Count;
        var to = count % 3 == 2 ? answers[^1].Uri : own[count % own.Count];
        return Answer(words, to, isQuote: false);
    }

    public string Answer(PlatformWords words, string to, bool isQuote)
    {
        now = words.At;
        var record = BlueskyNetwork.Post(words.Text, words.At);
        var reference = new JsonObject { ["uri"] = to, ["cid"] = "bafy" };
        if (isQuote)
            record["embed"] = new JsonObject { ["$type"] = "app.bsky.embed.record", ["record"] = reference };
        else
            record["reply"] = new JsonObject { ["root"] = reference, ["parent"] = reference.DeepClone() };
        var uri = posts.Add(words.Author, record, "reply", (null, words.At));
        answers.Add((to, uri, isQuote));
        return uri;
    }

    public override bool SpeakNews() => posts.SpeaksNews = true;

    public override bool SayNonsense()
    {
        var uri = Say(new PlatformWords("nobody", "x", now));
        return posts.Change(uri, record => record["createdAt"] = "yesterday") && posts.Spoil(uri);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
        return Task.FromResult(request.RequestUri.AbsolutePath switch
        {
            "/xrpc/app.bsky.feed.getAuthorFeed" => Feed(query["actor"], int.Parse(query["limit"]!, CultureInfo.InvariantCulture), int.Parse(query["cursor"] ?? "0", CultureInfo.InvariantCulture)),
            "/xrpc/app.bsky.feed.getPostThread" => FakeAnswer.Ok(new JsonObject { ["thread"] = Thread(query["uri"]!) }),
            "/xrpc/app.bsky.feed.getQuotes" => FakeAnswer.Ok(new JsonObject { ["posts"] = new JsonArray([.. To(query["uri"]!, isQuote: true).Select(uri => (JsonNode)posts.View(uri))]) }),
            "/xrpc/app.bsky.actor.getProfile" when query["actor"] == FakeAccounts.Handle => FakeAnswer.Ok(new JsonObject { ["did"] = FakeAccounts.Own, ["handle"] = FakeAccounts.Handle }),
            _ => FakeAnswer.Error("InvalidRequest"),
        });
    }

    private HttpResponseMessage Feed(string? actor, int limit, int from)
    {
        if (actor != FakeAccounts.Handle || limit is < 1 or > 100)
            return FakeAnswer.Error("InvalidRequest");
        var listed = own.Skip(from).Take(limit).Select(uri => new JsonObject { ["post"] = Counted(uri) }).ToList<JsonNode>();
        if (from == 0)
            listed.Insert(0, new JsonObject { ["post"] = Counted(own[0]), ["reason"] = new JsonObject { ["$type"] = "app.bsky.feed.defs#reasonRepost" } });
        var answer = new JsonObject { ["feed"] = new JsonArray([.. listed]) };
        if (from + limit < own.Count)
            answer["cursor"] = (from + limit).ToString(CultureInfo.InvariantCulture);
        return FakeAnswer.Ok(answer);
    }

    private IEnumerable<string> To(string uri, bool isQuote) => answers.Where(answer => answer.To == uri && answer.IsQuote == isQuote).Select(answer => answer.Uri);

    private JsonObject Counted(string uri)
    {
        var view = posts.View(uri);
        view["replyCount"] = To(uri, isQuote: false).Count();
        view["quoteCount"] = To(uri, isQuote: true).Count();
        return view;
    }

    private JsonObject Thread(string uri)
    {
        var replies = new JsonArray([.. To(uri, isQuote: false).Select(reply => (JsonNode)Thread(reply))]);
        replies.Add((JsonNode)new JsonObject { ["$type"] = "app.bsky.feed.defs#notFoundPost", ["uri"] = "at://gone", ["notFound"] = true });
        return new JsonObject { ["$type"] = "app.bsky.feed.defs#threadViewPost", ["post"] = posts.View(uri), ["replies"] = replies };
    }
}
