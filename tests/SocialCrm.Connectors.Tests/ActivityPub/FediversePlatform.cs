using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>
/// A site of the fediverse: serves actors, notes and WebFinger to signed requests, takes signed deliveries to its inboxes and knows an activity by its id,
/// and delivers what its people say, signed with draft-cavage-http-signatures-12.
/// </summary>
internal sealed partial class FediversePlatform : FakePlatform
{
    public const string Shop = "https://shop.example/hooks/activitypub:shop";
    public const string Site = "https://social.example";

    private readonly Lock gate = new();
    private readonly List<FediverseNote> notes = [];
    private readonly List<ArrivedMessage> arrived = [];
    private readonly HashSet<string> taken = [];
    private bool speaksNews;

    /// <summary>The document that the shop's own address shows, as a host would.</summary>
    public Func<string>? ShopDocument { get; set; } = () => new JsonObject
    {
        ["id"] = Shop,
        ["inbox"] = Shop,
        ["publicKey"] = new JsonObject { ["id"] = Shop + "#main-key", ["owner"] = Shop, ["publicKeyPem"] = FediverseKeys.Own.ExportSubjectPublicKeyInfoPem() },
    }.ToJsonString();

    /// <summary>Every activity that came in, oldest first.</summary>
    public List<JsonNode> Activities { get; } = [];

    /// <summary>What is answered in place of the site's own answer, by path; for one test's purpose.</summary>
    public Dictionary<string, Func<HttpResponseMessage>> Instead { get; } = [];

    public override IReadOnlyList<ArrivedMessage> Arrived => arrived;

    public static string Actor(string name) => $"{Site}/people/{name}";

    public override string Say(PlatformWords words)
    {
        lock (gate)
        {
            var note = new FediverseNote { Id = $"{Actor(words.Author)}/notes/{notes.Count + 1}", Author = words.Author, At = words.At, Text = words.Text };
            notes.Add(note);
            return note.Id;
        }
    }

    /// <summary>Somebody whose actor, and with it the key of the delivery, is said to lie there.</summary>
    public override string SayWithAddress(PlatformWords words, Uri address)
    {
        lock (gate)
        {
            var actor = new Uri(address, words.Author).AbsoluteUri;
            var note = new FediverseNote { Id = $"{actor}/notes/{notes.Count + 1}", Author = words.Author, Stranger = actor, At = words.At, Text = words.Text };
            notes.Add(note);
            return note.Id;
        }
    }

    public override bool Edit(string externalId, string text)
    {
        var note = Find(externalId)!;
        (note.Text, note.Updated) = (text, "2026-06-01T12:30:00Z");
        return true;
    }

    public override bool Remove(string externalId) => Find(externalId)!.IsRemoved = true;

    public override bool SpeakNews() => speaksNews = true;

    public override WebhookCall Deliver(IReadOnlyList<string> externalIds, PlatformSecret secret, DateTimeOffset at) =>
        Call(Created([.. externalIds.Select(id => Find(id)!)]), secret, at);

    public override WebhookCall DeliverWithNonsense(IReadOnlyList<string> externalIds, DateTimeOffset at)
    {
        var activity = Created([.. externalIds.Select(id => Find(id)!)]);
        activity["object"]!.AsArray().Insert(1, new JsonObject { ["type"] = "Note", ["content"] = "whose?" });
        return Call(activity, PlatformSecret.Current, at);
    }

    public override WebhookCall Handshake(bool isRight) => isRight
        ? new WebhookCall("GET", "?resource=acct:shop@shop.example", new Dictionary<string, string>(), default)
        : new WebhookCall("GET", "?resource=acct:nobody@shop.example", new Dictionary<string, string>(), default);

    /// <summary>A signed delivery of any activity.</summary>
    public static WebhookCall Call(JsonObject activity, PlatformSecret secret, DateTimeOffset at, string author = "")
    {
        var actor = author.Length > 0 ? Actor(author) : activity["actor"]!.GetValue<string>();
        var body = Encoding.UTF8.GetBytes(activity.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        var digest = "SHA-256=" + Convert.ToBase64String(SHA256.HashData(body));
        var date = at.ToString("r", CultureInfo.InvariantCulture);
        var text = $"(request-target): post /hooks/activitypub:shop\nhost: shop.example\ndate: {date}\ndigest: {digest}";
        var (key, name) = KeyOf(secret);
        var signature = $"keyId=\"{actor}#{name}\",algorithm=\"rsa-sha256\",headers=\"(request-target) host date digest\",signature=\"{FediverseKeys.Sign(key, Encoding.UTF8.GetBytes(text))}\"";
        var headers = new Dictionary<string, string> { ["Host"] = "shop.example", ["Date"] = date, ["Digest"] = digest, ["Signature"] = signature };
        return new WebhookCall("POST", "", headers, body) { SealedHeaders = ["Date", "Digest", "Signature"] };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        lock (gate)
        {
            var address = request.RequestUri!;
            if (Instead.TryGetValue(address.AbsolutePath, out var instead))
                return instead();
            if (address.AbsolutePath == "/.well-known/webfinger")
                return Finger(address);
            if (!IsSigned(request, body))
                return Answer(HttpStatusCode.Unauthorized, new JsonObject { ["error"] = "Request not signed" });
            if (address.Host == "shop.example")
                return ShopDocument is null ? new HttpResponseMessage(HttpStatusCode.NotFound) : Document(JsonNode.Parse(ShopDocument())!);
            return request.Method == HttpMethod.Post ? Take(body) : Show(address);
        }
    }

    private static (RSA Key, string Name) KeyOf(PlatformSecret secret) => secret switch
    {
        PlatformSecret.Current => (FediverseKeys.Current, "main-key"),
        PlatformSecret.Previous => (FediverseKeys.Previous, "old-key"),
        _ => (FediverseKeys.Retired, "retired-key"),
    };

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Document(JsonNode body)
    {
        var answer = Answer(HttpStatusCode.OK, body);
        answer.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/activity+json; charset=utf-8");
        return answer;
    }

    /// <summary>Checks the signature as sites do: what is covered, the digest, the clock within an hour of the connector's, the key.</summary>
    private static bool IsSigned(HttpRequestMessage request, byte[] body)
    {
        if (!request.Headers.TryGetValues("Signature", out var headers) || SignatureParts().Match(headers.Single()) is not { Success: true } match)
            return false;
        var isPost = request.Method == HttpMethod.Post;
        var digest = "SHA-256=" + Convert.ToBase64String(SHA256.HashData(body));
        if (match.Groups["key"].Value != Shop + "#main-key" || match.Groups["headers"].Value != (isPost ? "(request-target) host date digest" : "(request-target) host date"))
            return false;
        if (isPost && request.Headers.GetValues("Digest").Single() != digest)
            return false;
        var text = $"(request-target): {(isPost ? "post" : "get")} {request.RequestUri!.PathAndQuery}\nhost: {request.RequestUri.Authority}\ndate: {request.Headers.GetValues("Date").Single()}"
            + (isPost ? $"\ndigest: {digest}" : "");
        return FediverseKeys.Own.VerifyData(Encoding.UTF8.GetBytes(text), Convert.FromBase64String(match.Groups["signature"].Value), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static JsonObject ActorDocument(string id)
    {
        var name = id[(id.LastIndexOf('/') + 1)..];
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"),
            ["id"] = id,
            ["type"] = "Person",
            ["preferredUsername"] = name,
            ["name"] = $"Called {name}",
            ["summary"] = "<p>Loves <b>ice cream</b></p>",
            ["inbox"] = id + "/inbox",
            ["outbox"] = id + "/outbox",
            ["followers"] = id + "/followers",
            ["url"] = $"{Site}/@{name}",
            ["published"] = "2020-05-01T00:00:00Z",
            ["icon"] = new JsonObject { ["type"] = "Image", ["url"] = $"{Site}/{name}.png" },
            ["attachment"] = new JsonArray(new JsonObject { ["type"] = "PropertyValue", ["name"] = "Web", ["value"] = "<a href=\"https://ada.example/\">ada.example</a>" }),
            ["endpoints"] = new JsonObject { ["sharedInbox"] = Site + "/inbox" },
            ["publicKey"] = new JsonArray(Key(id, PlatformSecret.Current), Key(id, PlatformSecret.Previous)),
        };
    }

    private static JsonObject Key(string actor, PlatformSecret secret) => new()
    {
        ["id"] = $"{actor}#{KeyOf(secret).Name}",
        ["owner"] = actor,
        ["publicKeyPem"] = KeyOf(secret).Key.ExportSubjectPublicKeyInfoPem(),
    };

    private static HttpResponseMessage Finger(Uri address)
    {
        var resource = System.Web.HttpUtility.ParseQueryString(address.Query)["resource"];
        return resource == "acct:ada@social.example"
            ? Answer(HttpStatusCode.OK, new JsonObject
            {
                ["subject"] = resource,
                ["links"] = new JsonArray(new JsonObject { ["rel"] = "self", ["type"] = "application/activity+json", ["href"] = Actor("ada") }),
            })
            : new HttpResponseMessage(HttpStatusCode.NotFound);
    }

    private JsonObject Created(IReadOnlyList<FediverseNote> said)
    {
        var actor = said[0].Actor;
        var objects = said.Select(note => (JsonNode)note.Shown(actor, speaksNews)).ToArray();
        return new JsonObject
        {
            ["@context"] = "https://www.w3.org/ns/activitystreams",
            ["id"] = $"{said[0].Id}#create{string.Concat(said.Skip(1).Select(note => note.Id[note.Id.LastIndexOf('/')..]))}",
            ["type"] = "Create",
            ["actor"] = actor,
            ["to"] = new JsonArray("https://www.w3.org/ns/activitystreams#Public"),
            ["object"] = objects.Length == 1 ? objects[0] : new JsonArray(objects),
        };
    }

    private FediverseNote? Find(string id) => notes.Find(note => note.Id == id);

    private HttpResponseMessage Show(Uri address)
    {
        var id = address.AbsoluteUri;
        if (Find(id) is { } note)
            return Document(note.Shown(Actor(note.Author), speaksNews));
        if (id.EndsWith("/followers", StringComparison.Ordinal))
            return Document(new JsonObject { ["id"] = id, ["type"] = "OrderedCollection", ["totalItems"] = 42 });
        return ActorPath().IsMatch(id) ? Document(ActorDocument(id)) : new HttpResponseMessage(HttpStatusCode.NotFound);
    }

    private HttpResponseMessage Take(byte[] body)
    {
        var activity = JsonNode.Parse(body)!;
        Activities.Add(activity);
        if (taken.Add(activity["id"]!.GetValue<string>()) && activity["type"]!.GetValue<string>() == "Create")
        {
            var note = activity["object"]!;
            if (note["attributedTo"]!.GetValue<string>() != activity["actor"]!.GetValue<string>() || note["id"] is null || note["published"] is null)
                return Answer(HttpStatusCode.BadRequest, new JsonObject());
            arrived.Add(new ArrivedMessage(note["id"]!.GetValue<string>(), WebUtility.HtmlDecode(Tags().Replace(note["content"]!.GetValue<string>(), ""))));
        }

        return new HttpResponseMessage(HttpStatusCode.Accepted);
    }

    [GeneratedRegex("^keyId=\"(?<key>[^\"]+)\",algorithm=\"rsa-sha256\",headers=\"(?<headers>[^\"]+)\",signature=\"(?<signature>[^\"]+)\"$")]
    private static partial Regex SignatureParts();

    [GeneratedRegex("^https://(social\\.example/people|public\\.example)/[A-Za-z0-9]+$")]
    private static partial Regex ActorPath();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
