using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>The JSON of cursors, and of what is sent.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ShaarliCursor))]
[JsonSerializable(typeof(NewLink))]
internal sealed partial class ShaarliJson : JsonSerializerContext;
