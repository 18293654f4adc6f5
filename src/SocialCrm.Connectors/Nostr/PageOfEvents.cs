using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Collects what relays sent into a page: what several of them have comes once.</summary>
internal sealed class PageOfEvents(NostrInteractions interactions, NostrCursor cursor, DateTimeOffset now)
{
    private readonly List<Interaction> read = [];
    private readonly List<DeadLetter> rejected = [];
    private readonly HashSet<string> seen = [];

    public NostrCursor Cursor { get; set; } = cursor;

    public void Add(IEnumerable<JsonElement> events, string relay, RelayProgress progress, bool isOlder)
    {
        Add(events, isOlder);
        Cursor = Cursor.With(relay, progress);
    }

    /// <summary>What takes something back is read last: it may be about what came beside it.</summary>
    public void Add(IEnumerable<JsonElement> events, bool isOlder)
    {
        var came = new List<(string Remembered, DateTimeOffset At)>();
        var fresh = events.Where(IsFresh).ToList();
        foreach (var element in fresh.Where(element => !IsDeletion(element)))
            came.AddRange(Take(element).Where(one => NostrKey.IsHex(one.ExternalId)).Select(one => (NostrCursor.Remembered(one.ExternalId, one.Author.Key), one.OccurredAt)));
        Cursor = Cursor.With([.. came.OrderBy(one => one.At).Select(one => one.Remembered).Distinct()], isOlder);
        foreach (var element in fresh.Where(IsDeletion))
            Take(element);
    }

    public ChannelPage Make(bool isLast) => new(read, rejected, Cursor.Write(), isLast);

    private static bool IsDeletion(JsonElement element) => Json.JsonText.Of(element, "kind") == "5";

    /// <summary>By id and signature: somebody may send the id of another's event around something else.</summary>
    private bool IsFresh(JsonElement element) => Json.JsonText.Of(element, "id") is not { } id || seen.Add($"{id} {Json.JsonText.Of(element, "sig")} {Json.JsonText.Of(element, "content")}");

    private IReadOnlyList<Interaction> Take(JsonElement element)
    {
        var (found, fault) = interactions.Read(element, Cursor, now);
        if (fault is not null)
            rejected.Add(interactions.Reject(rejected.Count + read.Count + 1, fault, element));
        read.AddRange(found);
        return found;
    }
}
