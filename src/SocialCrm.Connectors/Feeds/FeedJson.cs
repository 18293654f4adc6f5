using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Feeds;

/// <summary>The JSON of feeds' cursors.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FeedCursor))]
internal sealed partial class FeedJson : JsonSerializerContext;
