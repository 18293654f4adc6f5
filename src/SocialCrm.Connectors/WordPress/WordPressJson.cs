using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.WordPress;

/// <summary>The JSON of cursors, and of what is sent to a site.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(WordPressCursor))]
[JsonSerializable(typeof(NewComment))]
[JsonSerializable(typeof(NewPost))]
internal sealed partial class WordPressJson : JsonSerializerContext;
