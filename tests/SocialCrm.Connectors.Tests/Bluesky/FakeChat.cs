using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>The chat service: conversations of two, and a log that goes forward.</summary>
internal sealed class FakeChat(Func<DateTimeOffset> now)
{
    private const string Defs = "chat.bsky.convo.defs#";

    private readonly List<(string Convo, JsonObject Message)> messages = [];
    private readonly List<JsonObject> log = [];
    private int count;

    public IEnumerable<(string Id, string Text)> Sent =>
        messages.Where(one => one.Message["sender"]!["did"]!.GetValue<string>() == FakeAccounts.Own && one.Message["fromApi"] is not null)
            .Select(one => (one.Message["id"]!.GetValue<string>(), one.Message["text"]!.GetValue<string>()));

    public bool SpeaksNews { get; set; }

    public static string ConvoOf(string did) => "convo-" + did[8..];

    public string Say(string person, string sender, (string Text, DateTimeOffset At) words, bool isFromApi = false)
    {
        var message = new JsonObject
        {
            ["$type"] = Defs + "messageView",
            ["id"] = "m" + (++count).ToString("D6", CultureInfo.InvariantCulture),
            ["rev"] = Rev(),
            ["text"] = words.Text,
            ["sender"] = new JsonObject { ["did"] = sender },
            ["sentAt"] = words.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
        if (isFromApi)
            message["fromApi"] = true;
        messages.Add((ConvoOf(person), message));
        Note("logCreateMessage", ConvoOf(person), message);
        return message["id"]!.GetValue<string>();
    }

    public void Delete(string id)
    {
        var (convo, message) = messages.Single(one => one.Message["id"]!.GetValue<string>() == id);
        var left = message.DeepClone().AsObject();
        left["$type"] = Defs + "deletedMessageView";
        left.Remove("text");
        Note("logDeleteMessage", convo, left);
    }

    public void React(string id, string did, (string Value, bool IsThere) reaction)
    {
        var (convo, message) = messages.Single(one => one.Message["id"]!.GetValue<string>() == id);
        Note(reaction.IsThere ? "logAddReaction" : "logRemoveReaction", convo, message);
        log[^1]["reaction"] = new JsonObject { ["value"] = reaction.Value, ["sender"] = new JsonObject { ["did"] = did }, ["createdAt"] = "2026-06-01T11:58:00.000Z" };
    }

    public void NoteSomethingElse(string type) => log.Add(new JsonObject { ["$type"] = Defs + type, ["rev"] = Rev(), ["convoId"] = "convo-any" });

    /// <summary>Without a cursor the log says only where it is.</summary>
    public HttpResponseMessage Log(string? cursor)
    {
        var last = log.Count == 0 ? "" : log[^1]["rev"]!.GetValue<string>();
        if (string.IsNullOrEmpty(cursor))
            return FakeAnswer.Ok(new JsonObject { ["logs"] = new JsonArray(), ["cursor"] = last });
        var entries = log.Where(entry => string.CompareOrdinal(entry["rev"]!.GetValue<string>(), cursor) > 0).Take(100).ToList();
        return FakeAnswer.Ok(new JsonObject
        {
            ["logs"] = new JsonArray([.. entries.Select(entry => entry.DeepClone())]),
            ["cursor"] = entries.Count == 0 ? cursor : entries[^1]["rev"]!.GetValue<string>(),
        });
    }

    public HttpResponseMessage Convos(int limit, string? cursor)
    {
        var all = messages.Select(one => one.Convo).Distinct().Order(StringComparer.Ordinal).ToList();
        var from = int.Parse(cursor ?? "0", CultureInfo.InvariantCulture);
        var answer = new JsonObject { ["convos"] = new JsonArray([.. all.Skip(from).Take(limit).Select(id => (JsonNode)Convo(id))]) };
        if (from + limit < all.Count)
            answer["cursor"] = (from + limit).ToString(CultureInfo.InvariantCulture);
        return FakeAnswer.Ok(answer);
    }

    public HttpResponseMessage Messages(string convo, int limit, string? cursor)
    {
        var from = int.Parse(cursor ?? "0", CultureInfo.InvariantCulture);
        var all = messages.Where(one => one.Convo == convo).Reverse().ToList();
        var answer = new JsonObject { ["messages"] = new JsonArray([.. all.Skip(from).Take(limit).Select(one => one.Message.DeepClone())]) };
        if (from + limit < all.Count)
            answer["cursor"] = (from + limit).ToString(CultureInfo.InvariantCulture);
        return FakeAnswer.Ok(answer);
    }

    public HttpResponseMessage Send(JsonNode asked)
    {
        var text = asked["message"]!["text"]!.GetValue<string>();
        if (new StringInfo(text).LengthInTextElements > 1_000 || Encoding.UTF8.GetByteCount(text) > 10_000)
            return FakeAnswer.Error("InvalidRequest");
        Say("did:plc:" + asked["convoId"]!.GetValue<string>()["convo-".Length..], FakeAccounts.Own, (text, now()), isFromApi: true);
        return FakeAnswer.Ok(messages[^1].Message.DeepClone());
    }

    public static JsonObject Convo(string id) => new()
    {
        ["id"] = id,
        ["members"] = new JsonArray(
            new JsonObject { ["did"] = FakeAccounts.Own, ["handle"] = FakeAccounts.Handle },
            new JsonObject { ["did"] = "did:plc:" + id["convo-".Length..], ["handle"] = "somebody.example", ["displayName"] = "Somebody" }),
    };

    private void Note(string type, string convo, JsonObject message)
    {
        var entry = new JsonObject { ["$type"] = Defs + type, ["rev"] = Rev(), ["convoId"] = convo, ["message"] = message.DeepClone(), ["relatedProfiles"] = Convo(convo)["members"]!.DeepClone() };
        if (SpeaksNews)
            entry["mood"] = "blue";
        log.Add(entry);
    }

    private string Rev() => "3l" + (++count).ToString("D11", CultureInfo.InvariantCulture);
}
