using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>Records, and the notifications that they gave rise to.</summary>
internal sealed partial class FakePosts
{
    private readonly Dictionary<string, JsonObject> records = [];
    private readonly List<(string Uri, string Reason, string? Subject, DateTimeOffset At)> notifications = [];
    private readonly HashSet<string> spoilt = [];
    private int count;

    public bool SpeaksNews { get; set; }

    public bool HasNonsense { get; set; }

    /// <summary>The label that is put on a post.</summary>
    public Func<string, string>? LabelOf { get; set; }

    public IReadOnlyDictionary<string, JsonObject> Records => records;

    public static string DidOf(string author) => author.StartsWith("did:", StringComparison.Ordinal) ? author : "did:plc:" + author.PadRight(24, 'x');

    /// <summary>Somebody writes a record that concerns the account; answers its place.</summary>
    public string Add(string author, JsonObject record, string reason, (string? Subject, DateTimeOffset At) about)
    {
        var uri = $"at://{DidOf(author)}/{record["$type"]!.GetValue<string>()}/3l{(++count).ToString("D11", CultureInfo.InvariantCulture).Replace('0', 'a').Replace('1', 'b').Replace('8', 'c').Replace('9', 'd')}";
        records[uri] = record;
        notifications.Add((uri, reason, about.Subject, about.At));
        return uri;
    }

    public bool Change(string uri, Action<JsonObject> change)
    {
        if (!records.TryGetValue(uri, out var record))
            return false;
        change(record);
        return true;
    }

    public bool Remove(string uri) => records.Remove(uri);

    public static string CidOf(JsonNode record) => "bafyrei" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.ToJsonString())));

    public HttpResponseMessage Notifications(int limit, string? cursor)
    {
        if (limit is < 1 or > 100)
            return FakeAnswer.Error("InvalidRequest");
        var listed = notifications.Where(one => records.ContainsKey(one.Uri)).Select(one => (one, Key: $"{one.At.UtcDateTime:O}::{one.Uri}"))
            .Where(one => cursor is null || string.CompareOrdinal(one.Key, cursor) < 0).OrderByDescending(one => one.Key, StringComparer.Ordinal).Take(limit).ToList();
        var shown = new JsonArray([.. listed.Select(one => (JsonNode)Notification(one.one))]);
        if (HasNonsense && cursor is null)
            shown.Insert(shown.Count / 2, new JsonObject { ["uri"] = "at://did:plc:nobody/app.bsky.feed.post/3lx", ["reason"] = "mention", ["record"] = new JsonObject { ["$type"] = "app.bsky.feed.post" }, ["indexedAt"] = 17 });
        if (SpeaksNews && cursor is null)
            shown.Insert(0, new JsonObject { ["uri"] = "at://did:plc:sky/app.bsky.weather/1", ["reason"] = "rain", ["indexedAt"] = "2026-06-01T11:59:00.000Z" });
        var answer = new JsonObject { ["notifications"] = shown, ["priority"] = false };
        if (listed.Count == limit)
            answer["cursor"] = listed[^1].Key;
        return FakeAnswer.Ok(answer);
    }

    public HttpResponseMessage Posts(string[] uris, bool isShy) =>
        uris.Length is 0 or > 25 ? FakeAnswer.Error("InvalidRequest") : FakeAnswer.Ok(new JsonObject
        {
            ["posts"] = new JsonArray([.. uris.Where(uri => records.ContainsKey(uri) && !isShy).Select(uri => (JsonNode)Shown(uri, AtOf(uri)))]),
        });

    public HttpResponseMessage Record(string uri) => records.TryGetValue(uri, out var record)
        ? FakeAnswer.Ok(new JsonObject { ["uri"] = uri, ["cid"] = CidOf(record), ["value"] = record.DeepClone() })
        : FakeAnswer.Error("RecordNotFound");

    /// <summary>What the lexicon demands of a post, and what the server does with a key that is taken.</summary>
    public HttpResponseMessage Put(JsonNode asked)
    {
        var record = asked["record"]!.AsObject();
        var uri = $"at://{asked["repo"]}/{asked["collection"]}/{asked["rkey"]}";
        var text = record["text"]!.GetValue<string>();
        var isLong = new StringInfo(text).LengthInTextElements > 300 || Encoding.UTF8.GetByteCount(text) > 3_000;
        var isDated = DateTimeOffset.TryParse(record["createdAt"]?.GetValue<string>(), CultureInfo.InvariantCulture, out _);
        if (!TidPattern().IsMatch(asked["rkey"]!.GetValue<string>()) || isLong || !isDated || !AreFacetsSound(record, text) || !IsReplySound(record))
            return FakeAnswer.Error("InvalidRequest");
        if (records.TryGetValue(uri, out var there) && CidOf(there) != CidOf(record) && asked.AsObject().ContainsKey("swapRecord"))
            return FakeAnswer.Error("InvalidSwap");
        records[uri] = record.DeepClone().AsObject();
        return FakeAnswer.Ok(new JsonObject { ["uri"] = uri, ["cid"] = CidOf(record), ["validationStatus"] = "valid" });
    }

    private static bool IsReplySound(JsonObject record) =>
        record["reply"] is not { } reply || (IsReference(reply["root"]) && IsReference(reply["parent"]));

    private static bool IsReference(JsonNode? end) => end?["uri"] is not null && end["cid"] is not null;

    private static bool AreFacetsSound(JsonObject record, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return record["facets"] is not JsonArray facets || facets.All(facet =>
        {
            var (start, end) = (facet!["index"]!["byteStart"]!.GetValue<int>(), facet["index"]!["byteEnd"]!.GetValue<int>());
            return start >= 0 && start < end && end <= bytes.Length && (bytes[start] & 0xC0) != 0x80 && (end == bytes.Length || (bytes[end] & 0xC0) != 0x80);
        });
    }

    /// <summary>A post as it is shown to anybody.</summary>
    public JsonObject View(string uri)
    {
        var view = Shown(uri, AtOf(uri));
        if (spoilt.Contains(uri))
            view["indexedAt"] = 17;
        return view;
    }

    /// <summary>Has a post shown with a field of the wrong type.</summary>
    public bool Spoil(string uri) => spoilt.Add(uri);

    private DateTimeOffset AtOf(string uri) => notifications.Where(one => one.Uri == uri).Select(one => one.At).DefaultIfEmpty(DateTimeOffset.UnixEpoch).First();

    private JsonObject Notification((string Uri, string Reason, string? Subject, DateTimeOffset At) one)
    {
        var shown = Shown(one.Uri, one.At);
        shown["reason"] = one.Reason;
        if (one.Subject is not null)
            shown["reasonSubject"] = one.Subject;
        shown["isRead"] = false;
        return shown;
    }

    private JsonObject Shown(string uri, DateTimeOffset at)
    {
        var did = uri["at://".Length..].Split('/')[0];
        var shown = new JsonObject
        {
            ["uri"] = uri,
            ["cid"] = CidOf(records[uri]),
            ["author"] = new JsonObject { ["did"] = did, ["handle"] = $"{did[8..11]}.example", ["displayName"] = "Called 冰淇淋", ["labels"] = new JsonArray() },
            ["record"] = records[uri].DeepClone(),
            ["indexedAt"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["labels"] = new JsonArray(),
        };
        if (LabelOf is not null)
            shown["labels"]!.AsArray().Add((JsonNode)new JsonObject { ["src"] = "did:plc:labeler", ["val"] = LabelOf(uri) });
        if (SpeaksNews)
            shown["mood"] = new JsonObject { ["colour"] = "blue" };
        return shown;
    }

    [GeneratedRegex("^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$")]
    private static partial Regex TidPattern();
}
