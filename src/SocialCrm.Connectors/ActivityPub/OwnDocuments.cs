using System.Text;
using System.Text.Json;
using System.Web;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>What the host answers to those who ask about the actor: its document, its WebFinger entry, its collections.</summary>
internal sealed class OwnDocuments(ActivityPubOptions options, OwnActor own)
{
    public const string ActivityType = "application/activity+json";

    private const string FingerType = "application/jrd+json";
    private const string Security = "https://w3id.org/security/v1";

    private readonly string actor = Written(json => Actor(json, options, own));

    /// <summary>The answer to a GET.</summary>
    public WebhookVerdict.Answer Answer(WebhookRequest request)
    {
        var query = request.Query == "?" ? "" : request.Query;
        if (query.Length == 0)
            return WantsPage(request) ? Page() : Document(actor);
        if (query is OwnActor.FollowersQuery or OwnActor.OutboxQuery)
            return Document(Written(json => Collection(json, own.Id + query, isEmpty: query == OwnActor.OutboxQuery)));
        return HttpUtility.ParseQueryString(query)["resource"] is { } resource && IsOwn(resource)
            ? new WebhookVerdict.Answer(200, Written(Finger), FingerType)
            : new WebhookVerdict.Answer(404);
    }

    public static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static WebhookVerdict.Answer Document(string body) => new(200, body, ActivityType);

    private static void Actor(Utf8JsonWriter json, ActivityPubOptions options, OwnActor own)
    {
        json.WriteStartArray("@context");
        json.WriteStringValue(Vocabulary.Context);
        json.WriteStringValue(Security);
        json.WriteEndArray();
        json.WriteString("id", own.Id);
        json.WriteString("type", options.ActorType);
        json.WriteString("preferredUsername", options.UserName);
        json.WriteString("name", options.DisplayName ?? options.UserName);
        if (options.Summary is { } summary)
            json.WriteString("summary", HtmlWriter.From(summary));
        json.WriteString("url", (options.Website ?? options.Actor!).AbsoluteUri);
        json.WriteString("inbox", own.Id);
        json.WriteString("outbox", own.Outbox);
        json.WriteString("followers", own.Followers);
        json.WriteBoolean("manuallyApprovesFollowers", !options.AcceptsFollowers);
        Icon(json, options.Icon);
        json.WriteStartObject("publicKey");
        json.WriteString("id", own.KeyId);
        json.WriteString("owner", own.Id);
        json.WriteString("publicKeyPem", own.Key.PublicPem);
        json.WriteEndObject();
    }

    private static void Icon(Utf8JsonWriter json, Uri? icon)
    {
        if (icon is null)
            return;
        json.WriteStartObject("icon");
        json.WriteString("type", "Image");
        json.WriteString("url", icon.AbsoluteUri);
        json.WriteEndObject();
    }

    /// <summary>Who follows is nobody else's business, and what was sent is in the outbox of the core: neither is listed.</summary>
    private static void Collection(Utf8JsonWriter json, string id, bool isEmpty)
    {
        json.WriteString("@context", Vocabulary.Context);
        json.WriteString("id", id);
        json.WriteString("type", "OrderedCollection");
        if (!isEmpty)
            return;
        json.WriteNumber("totalItems", 0);
        json.WriteStartArray("orderedItems");
        json.WriteEndArray();
    }

    private void Finger(Utf8JsonWriter json)
    {
        json.WriteString("subject", own.Subject);
        json.WriteStartArray("aliases");
        json.WriteStringValue(own.Id);
        json.WriteEndArray();
        json.WriteStartArray("links");
        json.WriteStartObject();
        json.WriteString("rel", "self");
        json.WriteString("type", ActivityType);
        json.WriteString("href", own.Id);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private bool IsOwn(string resource) =>
        resource.Equals(own.Subject, StringComparison.OrdinalIgnoreCase)
        || resource.Equals($"acct:{options.UserName}@{own.Authority}", StringComparison.OrdinalIgnoreCase)
        || resource == own.Id;

    private bool WantsPage(WebhookRequest request) =>
        options.Website is not null && request.ReadHeader("Accept") is { } accept
        && accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) && !accept.Contains("json", StringComparison.OrdinalIgnoreCase);

    private WebhookVerdict.Answer Page() =>
        new(302) { Headers = new Dictionary<string, string> { ["Location"] = options.Website!.AbsoluteUri, ["Vary"] = "Accept" } };
}
