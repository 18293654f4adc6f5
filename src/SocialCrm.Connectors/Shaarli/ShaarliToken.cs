using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>Makes the JSON Web Tokens that a Shaarli wants: HMAC with SHA-512, issued at an instant that is not to come and not older than nine minutes.</summary>
internal static class ShaarliToken
{
    private static readonly string Head = Base64Url.EncodeToString("""{"typ":"JWT","alg":"HS512"}"""u8);

    public static string Of(string secret, DateTimeOffset issued)
    {
        var claims = string.Create(CultureInfo.InvariantCulture, $$"""{"iat":{{issued.ToUnixTimeSeconds()}}}""");
        var signed = $"{Head}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)))}";
    }
}
