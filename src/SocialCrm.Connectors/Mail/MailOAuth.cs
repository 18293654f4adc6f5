using System.Net;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;

namespace SocialCrm.Connectors.Mail;

/// <summary>Asks a provider for tokens.</summary>
internal sealed class MailOAuth(MailOAuthOptions options, PlatformCalls calls)
{
    private const int MostBytes = 64 * 1_024;
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(30);

    /// <summary>The access token within what the core keeps; null where it was written by something else.</summary>
    public static string? Access(ConnectionCredentials credentials) => Read(credentials)?.Access;

    public async Task<ConnectionCredentials> RefreshAsync(ConnectionCredentials? current, CancellationToken cancellationToken)
    {
        var refresh = (current is null ? null : Read(current)?.Refresh) ?? options.RefreshToken;
        using var request = new HttpRequestMessage(HttpMethod.Post, options.TokenAddress) { Content = new FormUrlEncodedContent(Fields(refresh)) };
        var answer = await calls.SendAsync(request, MostBytes, cancellationToken).ConfigureAwait(false);
        var said = answer.ReadJson(MailJson.Default.MailTokenAnswer);
        if (answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized && said?.Error is "invalid_grant" or "invalid_client" or "unauthorized_client")
            throw calls.Failed(ChannelFailure.Unauthorized, "The provider gives no token any more. Sign in again and set OAuth.RefreshToken, or check the application.");
        if (!answer.IsSuccess)
            throw calls.Refused(answer, "Asking for a token");
        if (string.IsNullOrEmpty(said?.AccessToken))
            throw calls.Malformed("The provider answered without a token. Check OAuth.TokenAddress.");

        var kept = new MailTokens { Access = said.AccessToken, Refresh = said.RefreshToken ?? refresh };
        return new ConnectionCredentials(JsonSerializer.Serialize(kept, MailJson.Default.MailTokens), Expiry(said.ExpiresIn));
    }

    private static MailTokens? Read(ConnectionCredentials credentials)
    {
        try
        {
            return JsonSerializer.Deserialize(credentials.Secret, MailJson.Default.MailTokens);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Dictionary<string, string> Fields(string? refresh)
    {
        var fields = new Dictionary<string, string> { ["client_id"] = options.ClientId, ["grant_type"] = refresh is null ? "client_credentials" : "refresh_token" };
        foreach (var (name, value) in new[] { ("client_secret", options.ClientSecret), ("refresh_token", refresh), ("scope", options.Scope) })
        {
            if (value is not null)
                fields[name] = value;
        }

        return fields;
    }

    private DateTimeOffset? Expiry(double? seconds) =>
        seconds is > 0 ? calls.Now + TimeSpan.FromSeconds(Math.Min(seconds.Value, LongestLife.TotalSeconds)) : null;
}
