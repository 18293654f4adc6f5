using System.Globalization;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Writes what relays are asked for.</summary>
internal static class RelayFilters
{
    /// <summary>What people said to a key, and what they did to what it said.</summary>
    public static string Public(string key, long? since, long? until, int? limit) =>
        Addressed("1,3,4,5,6,7,16,1111", key, Bounds(since, until, limit));

    /// <summary>What was written to it privately.</summary>
    public static string Wrapped(string key, long? since, long? until, int? limit) =>
        Addressed("1059", key, Bounds(since, until, limit));

    /// <summary>What takes these back.</summary>
    public static string Deletions(IEnumerable<string> ids) => $$"""{"kinds":[5],"#e":[{{string.Join(',', ids.Select(id => $"\"{id}\""))}}]}""";

    public static string ById(string id) => $$"""{"ids":["{{id}}"],"limit":1}""";

    public static string Newest(int kind, string author) => $$"""{"kinds":[{{Text(kind)}}],"authors":["{{author}}"],"limit":1}""";

    private static string Addressed(string kinds, string key, string bounds) => $"{{\"kinds\":[{kinds}],\"#p\":[\"{key}\"]{bounds}}}";

    private static string Bounds(long? since, long? until, int? limit) => $"{Bound("since", since)}{Bound("until", until)}{Bound("limit", limit)}";

    private static string Bound(string name, long? value) => value is { } number ? $",\"{name}\":{Text(number)}" : "";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
