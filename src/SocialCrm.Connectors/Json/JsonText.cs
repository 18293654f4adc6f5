using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace SocialCrm.Connectors.Json;

/// <summary>Reads JSON that strangers wrote without stumbling over text that is no Unicode.</summary>
internal static partial class JsonText
{
    /// <summary>Parses bytes; those that are no UTF-8 count as U+FFFD.</summary>
    /// <exception cref="JsonException">They are no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8) =>
        JsonDocument.Parse(Utf8.IsValid(utf8.Span) ? utf8 : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8.Span)));

    /// <summary>A string, or a number or truth value as it is written; null for anything else.</summary>
    public static string? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => StringOf(element),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };

    /// <summary>A property of an object as text; null where there is none.</summary>
    public static string? Of(JsonElement element, string property) => Property(element, property) is { } value ? Of(value) : null;

    /// <summary>A property of an object; null where it is absent, or the element is no object.</summary>
    public static JsonElement? Property(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? value : null;

    /// <summary>The elements of a list property; none where it is absent or no list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement element, string property) =>
        Property(element, property) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static string StringOf(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: valid JSON, but no text. Both halves are replaced; the rest of the string is kept.
            using var mended = JsonDocument.Parse(SurrogateEscape().Replace(element.GetRawText(), @"\ufffd"));
            return mended.RootElement.GetString()!;
        }
    }

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex SurrogateEscape();
}
