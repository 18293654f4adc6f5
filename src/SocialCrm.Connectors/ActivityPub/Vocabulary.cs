using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Reads the compact form of ActivityStreams 2.0 that sites write: most properties may be a value, an object with an id, or a list of either.</summary>
internal static class Vocabulary
{
    public const string Context = "https://www.w3.org/ns/activitystreams";
    public const string Public = Context + "#Public";

    /// <summary>The first type.</summary>
    public static string? TypeOf(JsonElement element) => Values(element, "type").Select(JsonText.Of).FirstOrDefault();

    /// <summary>The id of what a property names: the text itself, or the id of the object.</summary>
    public static string? IdOf(JsonElement element, string property) => Ids(element, property).FirstOrDefault();

    public static IEnumerable<string> Ids(JsonElement element, string property) => Values(element, property).Select(IdOf).OfType<string>();

    public static string? IdOf(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? JsonText.Of(element, "id") ?? JsonText.Of(element, "href")
        : element.ValueKind == JsonValueKind.String ? JsonText.Of(element) : null;

    /// <summary>A property's values, be it one or a list.</summary>
    public static IEnumerable<JsonElement> Values(JsonElement element, string property) => JsonText.Property(element, property) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: JsonValueKind.Null } or null => [],
        { } value => [value],
    };

    /// <summary>Whether it is addressed to everybody.</summary>
    public static bool IsPublic(string addressee) => addressee is Public or "as:Public" or "Public";

    public static DateTimeOffset? Instant(JsonElement element, string property) =>
        DateTimeOffset.TryParse(
            JsonText.Of(element, property), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : null;

    /// <summary>An address of the web; null for anything else.</summary>
    public static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && HasName(address) ? address : null;

    /// <summary>Whether two ids are of one site, which alone may speak for what it names.</summary>
    public static bool IsSameSite(string? one, string? other) =>
        Address(one) is { } first && Address(other) is { } second && first.Scheme == second.Scheme && OwnActor.AuthorityOf(first) == OwnActor.AuthorityOf(second);

    // A name that passed as part of an address may still have no form that can be compared or looked up.
    private static bool HasName(Uri address)
    {
        try
        {
            return address.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
