using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SocialCrm.Connectors.Json;

/// <summary>Reads JSON that strangers wrote without stumbling over text that is no Unicode.</summary>
internal static class JsonText
{
    /// <summary>Parses bytes; those that are no UTF-8 count as U+FFFD.</summary>
    /// <exception cref="JsonException">They are no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8) =>
        JsonDocument.Parse(Utf8.IsValid(utf8.Span) ? utf8 : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8.Span)));

    /// <summary>A string, or a number or truth value as it is written; null for anything else.</summary>
    public static string? Of(JsonElement element) => element.ValueKind switch
    {
        // Half a surrogate pair, escaped, is valid JSON but no text, and GetString throws at it.
        JsonValueKind.String => JsonEscapes.Read(JsonMarshal.GetRawUtf8Value(element)[1..^1]),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };

    /// <summary>A property of an object as text; null where there is none.</summary>
    public static string? Of(JsonElement element, string property) => Property(element, property) is { } value ? Of(value) : null;

    /// <summary>A property of an object; null where it is absent, or the element is no object. Of repeated ones the last counts.</summary>
    public static JsonElement? Property(JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            return element.TryGetProperty(property, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A name beside it holds half a surrogate pair.
            return Among(element, property);
        }
    }

    /// <summary>The elements of a list property; none where it is absent or no list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement element, string property) =>
        Property(element, property) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static JsonElement? Among(JsonElement element, string property)
    {
        JsonElement? found = null;
        foreach (var candidate in element.EnumerateObject())
        {
            if (JsonEscapes.Read(JsonMarshal.GetRawUtf8PropertyName(candidate)) == property)
                found = candidate.Value;
        }

        return found;
    }
}
