using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Nostr;

/// <summary>The JSON of cursors.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NostrCursor))]
internal sealed partial class NostrJson : JsonSerializerContext;
