using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.WordPress;

/// <summary>A comment to write.</summary>
/// <param name="Post">The post it stands under.</param>
/// <param name="Parent">The comment it answers; 0 for none.</param>
/// <param name="Content">HTML.</param>
internal sealed record NewComment(
    [property: JsonPropertyName("post")] long Post,
    [property: JsonPropertyName("parent")] long Parent,
    [property: JsonPropertyName("content")] string Content);
