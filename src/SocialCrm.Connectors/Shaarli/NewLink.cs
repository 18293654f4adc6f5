using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>A link to keep.</summary>
/// <param name="Url">Its address; null for a note.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What is said about it.</param>
/// <param name="Tags">Its tags; those that begin with a full stop are shown to nobody who is not signed in.</param>
/// <param name="IsPrivate">Whether it is kept privately.</param>
internal sealed record NewLink(
    [property: JsonPropertyName("url")] string? Url,
    [property: JsonPropertyName("title")] string? Title,
    [property: JsonPropertyName("description")] string Description,
    [property: JsonPropertyName("tags")] IReadOnlyList<string> Tags,
    [property: JsonPropertyName("private"), JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool IsPrivate);
