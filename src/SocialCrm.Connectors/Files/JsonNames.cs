using System.Text.Json;

namespace SocialCrm.Connectors.Files;

/// <summary>Collects the dotted paths that the first rows of a JSON Lines file have.</summary>
internal static class JsonNames
{
    private const int MaxNames = 1_000;
    private const int MaxDepth = 16;

    /// <summary>The paths in order of appearance; only whole lines count, and lines that are no object do not.</summary>
    public static IReadOnlySet<string> In(ReadOnlySpan<byte> beginning)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!beginning.IsEmpty && names.Count < MaxNames)
        {
            var end = beginning.IndexOfAny((byte)'\r', (byte)'\n');
            var line = end < 0 ? beginning : beginning[..end];
            beginning = end < 0 ? [] : beginning[(end + 1)..];
            if (!line.IsEmpty)
                Collect(line, names);
        }

        return names;
    }

    private static void Collect(ReadOnlySpan<byte> line, HashSet<string> names)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            if (json.Read() && json.TokenType == JsonTokenType.StartObject)
                CollectObject(ref json, "", names);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The line is reported when its turn comes.
        }
    }

    private static void CollectObject(ref Utf8JsonReader json, string prefix, HashSet<string> names)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = prefix + json.GetString();
            if (names.Count < MaxNames)
                names.Add(name);
            json.Read();
            if (json.TokenType == JsonTokenType.StartObject && json.CurrentDepth < MaxDepth)
                CollectObject(ref json, name + ".", names);
            else
                json.Skip();
        }
    }
}
