using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>What a connection signs in with at a server: a password, or a token.</summary>
/// <remarks>A class rather than a record, so that no description of it shows the secret.</remarks>
internal sealed class MailSignIn(string userName, string secret, bool isToken)
{
    public string UserName => userName;

    public string Secret => secret;

    public bool IsToken => isToken;

    /// <summary>The answer to PLAIN (RFC 4616).</summary>
    public string Plain() => Base64($"\0{userName}\0{secret}");

    /// <summary>The answer to XOAUTH2.</summary>
    public string Bearer() => Base64($"user={userName}\u0001auth=Bearer {secret}\u0001\u0001");

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
