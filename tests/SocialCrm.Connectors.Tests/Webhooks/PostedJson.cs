using System.Text.Encodings.Web;
using System.Text.Json;

namespace SocialCrm.Connectors.Tests.Webhooks;

internal static class PostedJson
{
    /// <summary>Writes characters beyond ASCII as they are.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
