using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>The cookies of a session, as they are kept among the credentials.</summary>
/// <param name="Version">The format.</param>
/// <param name="Cookies">The value of the <c>Cookie</c> header.</param>
internal sealed record MediaWikiLogin(
    [property: JsonPropertyName("v")] int Version,
    [property: JsonPropertyName("c")] string Cookies)
{
    /// <summary>Never shows the cookies.</summary>
    public override string ToString() => "MediaWikiLogin";
}
