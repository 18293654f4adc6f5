using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Ghost;

/// <summary>The JSON of Ghost's cursors.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(GhostCursor))]
internal sealed partial class GhostJson : JsonSerializerContext;
