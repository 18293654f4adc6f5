using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.WordPress;

/// <summary>A post to publish.</summary>
/// <param name="Title">HTML.</param>
/// <param name="Content">HTML.</param>
/// <param name="Slug">Its name in addresses, by which it is found again.</param>
/// <param name="Status"><c>publish</c>.</param>
internal sealed record NewPost(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("content")] string Content,
    [property: JsonPropertyName("slug")] string Slug,
    [property: JsonPropertyName("status")] string Status = "publish");
