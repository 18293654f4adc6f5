using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Channels;
using SocialCrm.Connectors.Cursors;

namespace SocialCrm.Connectors.Nostr;

/// <summary>What is remembered between two readings: how far each relay was read, and what came last, so that it is noticed when it is taken back.</summary>
internal sealed record NostrCursor : IStoredCursor
{
    private const int Format = 1;
    private const int MostRemembered = 40;

    [JsonPropertyName("v")]
    public int Version { get; init; } = Format;

    [JsonPropertyName("r")]
    public IReadOnlyDictionary<string, RelayProgress> Relays { get; init; } = new Dictionary<string, RelayProgress>();

    /// <summary>Ids and the beginnings of their authors' keys, oldest first.</summary>
    [JsonPropertyName("l")]
    public IReadOnlyList<string> Latest { get; init; } = [];

    /// <summary>Each relay's part stands under its name.</summary>
    string IStoredCursor.For => "";

    public static NostrCursor Read(ChannelCursor cursor) =>
        StoredCursor.Read(cursor, new NostrCursor(), NostrJson.Default.NostrCursor) is { Relays: not null, Latest: not null } stored ? stored : new NostrCursor();

    public static string Remembered(string id, string author) =>
        Base64Url.EncodeToString(Convert.FromHexString(id)) + Base64Url.EncodeToString(Convert.FromHexString(author).AsSpan(0, 9));

    /// <summary>The ids that are remembered.</summary>
    public IEnumerable<string> Ids() => Latest.Where(remembered => remembered.Length > 43).Select(remembered => Convert.ToHexStringLower(Base64Url.DecodeFromChars(remembered.AsSpan(0, 43))));

    /// <summary>Whether an author may take back what has this id: only its own author may.</summary>
    public bool IsOf(string id, string author) => NostrKey.IsHex(id) && Latest.Contains(Remembered(id, author));

    /// <summary>Remembers what came; what was found among older things gives way to what is there.</summary>
    public NostrCursor With(IReadOnlyCollection<string> came, bool isOlder)
    {
        if (came.Count == 0)
            return this;
        var all = isOlder ? came.Except(Latest).Concat(Latest) : Latest.Except(came).Concat(came);
        return this with { Latest = [.. all.TakeLast(MostRemembered)] };
    }

    public NostrCursor With(string relay, RelayProgress progress) =>
        this with { Relays = new Dictionary<string, RelayProgress>(Relays) { [relay] = progress } };

    public RelayProgress Of(string relay) => Relays.GetValueOrDefault(relay) ?? new RelayProgress();

    public ChannelCursor Write() => new(JsonSerializer.Serialize(this, NostrJson.Default.NostrCursor));
}
