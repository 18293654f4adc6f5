using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Mail;

/// <summary>What a provider answers who is asked for a token (RFC 6749).</summary>
internal sealed class MailTokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; init; }

    [JsonPropertyName("expires_in")]
    public double? ExpiresIn { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }
}
