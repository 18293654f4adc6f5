using System.Text.Json;
using SocialCrm.Connectors.Nostr;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>A filter of NIP-01, as a relay reads it.</summary>
internal sealed class RelayFilter(JsonElement filter)
{
    private static readonly string[] Keyed = ["ids", "authors", "#p", "#e"];

    public int Limit => filter.TryGetProperty("limit", out var limit) ? limit.GetInt32() : 500;

    public bool Matches(NostrEvent said) =>
        Has("ids", said.Id) && Has("authors", said.Author) && Has("#p", [.. said.TagValues("p")]) && Has("#e", [.. said.TagValues("e")])
        && (!filter.TryGetProperty("kinds", out var kinds) || kinds.EnumerateArray().Any(kind => kind.GetInt32() == said.Kind))
        && (!filter.TryGetProperty("since", out var since) || said.CreatedAt >= since.GetInt64())
        && (!filter.TryGetProperty("until", out var until) || said.CreatedAt <= until.GetInt64());

    /// <summary>Relays refuse what is not written in full.</summary>
    public bool IsValid() => Keyed.All(name =>
        !filter.TryGetProperty(name, out var values) || values.EnumerateArray().All(value => NostrKey.IsHex(value.GetString()!)));

    private bool Has(string name, params string[] values) =>
        !filter.TryGetProperty(name, out var wanted) || wanted.EnumerateArray().Any(value => values.Contains(value.GetString()));
}
