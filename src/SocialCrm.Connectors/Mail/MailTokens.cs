using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Mail;

/// <summary>The tokens of a connection, as the core keeps them.</summary>
internal sealed class MailTokens
{
    [JsonPropertyName("v")]
    public int Version { get; init; } = 1;

    [JsonPropertyName("access")]
    public string Access { get; init; } = "";

    [JsonPropertyName("refresh")]
    public string? Refresh { get; init; }
}
