using System.Globalization;
using System.Text.Json.Nodes;
using SocialCrm.Testing;
using FakePlatform = SocialCrm.Testing.FakePlatform;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>The network as its lexicons describe it: a view for everybody, a directory of DIDs, a data server and a chat service behind it.</summary>
internal sealed class BlueskyNetwork : FakePlatform
{
    public const string View = "https://view.example";
    public const string Directory = "https://directory.example";
    public const string Server = "https://data.example";
    public const string ChatService = "did:web:chat.example#bsky_chat";

    private readonly Lock gate = new();

    public BlueskyNetwork() => Chat = new FakeChat(() => Clock.GetUtcNow());

    public FakeAccounts Accounts { get; } = new();

    public FakePosts Posts { get; } = new();

    public FakeChat Chat { get; }

    /// <summary>Whether the app password may read direct messages.</summary>
    public bool IsPrivileged { get; set; } = true;

    /// <summary>Whether posts are hidden from the account, though they are there.</summary>
    public bool IsShy { get; set; }

    /// <summary>Whether every method but signing in is out of order.</summary>
    public bool IsBusy { get; set; }

    /// <summary>What was asked, oldest first: host and method.</summary>
    public List<string> Requested { get; } = [];

    public override int CredentialsGiven => Accounts.Given;

    public override IReadOnlyList<ArrivedMessage> Arrived =>
        [.. Posts.Records.Where(record => record.Key.StartsWith("at://" + FakeAccounts.Own, StringComparison.Ordinal) && record.Value["text"] is not null)
            .Select(record => new ArrivedMessage(record.Key, record.Value["text"]!.GetValue<string>())),
            .. Chat.Sent.Select(sent => new ArrivedMessage(sent.Id, sent.Text))];

    public static JsonObject Post(string text, DateTimeOffset at) => new()
    {
        ["$type"] = "app.bsky.feed.post",
        ["text"] = text,
        ["createdAt"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    };

    /// <summary>A mention; the account's own words are seen in its conversations only.</summary>
    public override string Say(PlatformWords words)
    {
        lock (gate)
        {
            return words.Author == FakeAccounts.Own
                ? Chat.Say(FakePosts.DidOf("ada"), FakeAccounts.Own, (words.Text, words.At))
                : Posts.Add(words.Author, Post(words.Text, words.At), "mention", (null, words.At));
        }
    }

    public override bool Edit(string externalId, string text) => Posts.Change(externalId, record => record["text"] = text);

    public override bool Remove(string externalId) => Posts.Remove(externalId);

    public override bool SayNonsense() => Posts.HasNonsense = true;

    public override bool SpeakNews() => Posts.SpeaksNews = Chat.SpeaksNews = true;

    public override bool ExpireCredentials()
    {
        Accounts.Expire();
        return true;
    }

    public override bool RevokeAccess() => Accounts.IsRevoked = true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isJson = request.Content?.Headers.ContentType?.MediaType == "application/json";
        var body = isJson ? JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)) : null;
        lock (gate)
        {
            var host = request.RequestUri!.GetLeftPart(UriPartial.Authority);
            var method = request.RequestUri.AbsolutePath.Replace("/xrpc/", "", StringComparison.Ordinal);
            Requested.Add($"{request.RequestUri.Host} {method}");
            return (host, method) switch
            {
                (View, "com.atproto.identity.resolveHandle") => Resolve(Query(request, "handle")),
                (Directory, _) => FakeAnswer.Ok(FakeAccounts.Document(Server)),
                ("https://pictures.example", _) => new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("image/png") } } },
                (Server, "com.atproto.server.createSession") => Accounts.SignIn(body!),
                (Server, "com.atproto.server.refreshSession") => Accounts.Refresh(request.Headers.Authorization?.Parameter),
                (Server, _) when IsBusy => FakeAnswer.Error("UpstreamFailure", System.Net.HttpStatusCode.BadGateway),
                (Server or "https://moved.example", _) => Accounts.Refusal(request.Headers.Authorization?.Parameter) ?? Signed(method, request, body),
                _ => FakeAnswer.Error("NotFound", System.Net.HttpStatusCode.NotFound),
            };
        }
    }

    private static string? Query(HttpRequestMessage request, string name) => System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query)[name];

    private static int Number(HttpRequestMessage request, string name) => int.Parse(Query(request, name) ?? "50", CultureInfo.InvariantCulture);

    private static HttpResponseMessage Resolve(string? handle) =>
        handle is FakeAccounts.Handle ? FakeAnswer.Ok(new JsonObject { ["did"] = FakeAccounts.Own })
        : handle is "ada.example" ? FakeAnswer.Ok(new JsonObject { ["did"] = FakePosts.DidOf("ada") })
        : FakeAnswer.Error("InvalidRequest");

    private static HttpResponseMessage Profile(string did) => did == FakePosts.DidOf("ada")
        ? FakeAnswer.Ok(new JsonObject
        {
            ["did"] = did, ["handle"] = "ada.example", ["displayName"] = "Ada", ["description"] = "Eats 冰淇淋", ["website"] = "https://ada.example",
            ["avatar"] = "https://pictures.example/ada.png", ["followersCount"] = 17, ["createdAt"] = "2024-02-03T04:05:06.000Z",
        })
        : FakeAnswer.Error("InvalidRequest");

    private HttpResponseMessage Signed(string method, HttpRequestMessage request, JsonNode? body) => (request.Method.Method, method) switch
    {
        (_, var chat) when chat.StartsWith("chat.", StringComparison.Ordinal) => Conversing(chat, request, body),
        ("GET", "com.atproto.identity.resolveHandle") => Resolve(Query(request, "handle")),
        ("GET", "com.atproto.server.getSession") => FakeAnswer.Ok(new JsonObject { ["did"] = FakeAccounts.Own, ["active"] = true }),
        ("GET", "app.bsky.notification.listNotifications") => Posts.Notifications(Number(request, "limit"), Query(request, "cursor")),
        ("GET", "app.bsky.feed.getPosts") => Posts.Posts(System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query).GetValues("uris") ?? [], IsShy),
        ("GET", "com.atproto.repo.getRecord") => Posts.Record($"at://{Query(request, "repo")}/{Query(request, "collection")}/{Query(request, "rkey")}"),
        ("GET", "app.bsky.actor.getProfile") => Profile(Query(request, "actor")!),
        ("POST", "com.atproto.repo.putRecord") => body!["repo"]!.GetValue<string>() == FakeAccounts.Own ? Posts.Put(body) : FakeAnswer.Error("AuthenticationRequired", System.Net.HttpStatusCode.Unauthorized),
        ("POST", "com.atproto.repo.uploadBlob") => FakeAnswer.Ok(new JsonObject
        {
            ["blob"] = new JsonObject { ["$type"] = "blob", ["ref"] = new JsonObject { ["$link"] = "bafkreipicture" }, ["mimeType"] = request.Content!.Headers.ContentType!.MediaType, ["size"] = 3 },
        }),
        _ => FakeAnswer.Error("MethodNotImplemented", System.Net.HttpStatusCode.NotImplemented),
    };

    private HttpResponseMessage Conversing(string method, HttpRequestMessage request, JsonNode? body)
    {
        if (!request.Headers.TryGetValues("atproto-proxy", out var proxy) || proxy.Single() != ChatService)
            return FakeAnswer.Error("MethodNotImplemented", System.Net.HttpStatusCode.NotImplemented);
        if (!IsPrivileged)
            return new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest) { Content = new StringContent("""{"error":"InvalidToken","message":"Bad token method"}""") };
        return (request.Method.Method, method["chat.bsky.convo.".Length..]) switch
        {
            ("GET", "getLog") => Chat.Log(Query(request, "cursor")),
            ("GET", "listConvos") => Chat.Convos(Number(request, "limit"), Query(request, "cursor")),
            ("GET", "getMessages") => Chat.Messages(Query(request, "convoId")!, Number(request, "limit"), Query(request, "cursor")),
            ("GET", "getConvoForMembers") when Query(request, "members") == "did:plc:closed" => FakeAnswer.Error("MessagesDisabled"),
            ("GET", "getConvoForMembers") => FakeAnswer.Ok(new JsonObject { ["convo"] = FakeChat.Convo(FakeChat.ConvoOf(Query(request, "members")!)) }),
            ("POST", "sendMessage") => Chat.Send(body!),
            _ => FakeAnswer.Error("MethodNotImplemented", System.Net.HttpStatusCode.NotImplemented),
        };
    }
}
