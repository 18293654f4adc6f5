using System.Security.Cryptography;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Mail;

/// <summary>What a mail is told by: its Message-ID, or a digest where it has none.</summary>
/// <param name="ExternalId">The id, without its angle brackets.</param>
/// <param name="Version">A digest of who says what: two mails that share an id by mistake or with intent are both kept.</param>
/// <remarks>
/// Only what every copy of a mail has in common is digested, as it stands: neither the way that the copy took nor the folder that it lies in, and nothing that a later
/// version of this library might read otherwise.
/// </remarks>
internal sealed record MailIdentity(string ExternalId, string Version)
{
    /// <summary>What the ids begin with that are digests.</summary>
    public const string DigestMark = "sha256:";

    private const int LongestId = 512;
    private const int DigestedBytes = 256 * 1_024;

    public static MailIdentity Of(MimePart mail)
    {
        var body = Convert.ToHexString(SHA256.HashData(mail.Body.Span[..Math.Min(mail.Body.Length, DigestedBytes)]));
        var version = ContentDigest.Of(mail.Headers["From"], mail.Headers["Date"], mail.Headers["Subject"], body);
        var id = mail.Headers["Message-ID"].MessageIds().FirstId();
        return new MailIdentity(id is null ? DigestMark + version : ContentDigest.Fitting(id, LongestId), version);
    }

    /// <summary>The id by which another mail is referred to.</summary>
    public static string Reference(string id) => ContentDigest.Fitting(id, LongestId);
}
