using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.WordPress;

/// <summary>The account that the connector signs in with, and what it may see.</summary>
/// <param name="Id">Its number.</param>
/// <param name="CanModerate">Whether it sees comments in every state, as they were written, with addresses of mail.</param>
/// <param name="CanEdit">Whether it may list by author and see pingbacks.</param>
internal sealed record WordPressAccess(
    [property: JsonPropertyName("i")] long Id,
    [property: JsonPropertyName("m")] bool CanModerate,
    [property: JsonPropertyName("e")] bool CanEdit);
