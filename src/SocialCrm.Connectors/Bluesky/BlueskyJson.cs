using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>The JSON of what the connector notes for itself.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(BlueskyCursor))]
[JsonSerializable(typeof(BlueskyReaderCursor))]
[JsonSerializable(typeof(BlueskySession))]
internal sealed partial class BlueskyJson : JsonSerializerContext;
