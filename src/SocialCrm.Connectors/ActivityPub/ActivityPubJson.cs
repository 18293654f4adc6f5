using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>The JSON of the connector's own notes.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SenderNote))]
internal sealed partial class ActivityPubJson : JsonSerializerContext;
