using System.Text.Json;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>An answer of the Action API: a result, or a code that says why there is none.</summary>
internal sealed class MediaWikiAnswer(JsonDocument json, PlatformAnswer answer) : IDisposable
{
    private const int LongestCode = 64;

    public JsonElement Root => json.RootElement;

    public PlatformAnswer Answer => answer;

    /// <summary>The code of the error; null where there is none. Letters, digits and signs alone: whatever else a server writes there is not told.</summary>
    public string? Code
    {
        get
        {
            if (JsonText.Property(Root, "error") is not { } error)
                return null;
            var code = JsonText.Of(error, "code") ?? "";
            return code.Length is > 0 and <= LongestCode && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? code : "unknownerror";
        }
    }

    /// <summary>A member of a member.</summary>
    public JsonElement? Find(string outer, string inner) => JsonText.Property(Root, outer) is { } found ? JsonText.Property(found, inner) : null;

    public void Dispose() => json.Dispose();
}
