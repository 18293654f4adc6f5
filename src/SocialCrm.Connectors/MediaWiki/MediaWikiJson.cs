using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>The JSON of cursors and sessions.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(MediaWikiCursor))]
[JsonSerializable(typeof(MediaWikiLogin))]
internal sealed partial class MediaWikiJson : JsonSerializerContext;
