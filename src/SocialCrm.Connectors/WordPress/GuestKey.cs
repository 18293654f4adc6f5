using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Connectors.WordPress;

/// <summary>The key of somebody who comments without an account.</summary>
/// <remarks>
/// A digest of the address of mail they gave, which is what WordPress itself tells guests by: whoever writes under an address is one account, and the
/// address does not stand in the key. Where the site does not show addresses to this account, the digest in the address of their picture
/// stands for it, and without pictures name and web site.
/// </remarks>
internal static class GuestKey
{
    public const int Bytes = 12;

    private const string Prefix = "guest:";

    public static string Of(WordPressComment comment)
    {
        if (!string.IsNullOrWhiteSpace(comment.AuthorMail))
            return Of("mail", comment.AuthorMail.Trim().ToLowerInvariant());
        return DigestIn(comment.Avatar) is { } digest
            ? Of("picture", digest)
            : Of("name", $"{comment.AuthorName}\n{comment.AuthorAddress}");
    }

    public static string Of(ReadOnlySpan<byte> bytes) => Prefix + Base64Url.EncodeToString(bytes);

    public static byte[] BytesOf(string key) => Base64Url.DecodeFromChars(key.AsSpan(Prefix.Length));

    private static string Of(string kind, string value) => Of(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{value}")).AsSpan(0, Bytes));

    /// <summary>The last part of the path, which picture services make a digest of the address.</summary>
    private static string? DigestIn(string? picture) =>
        Uri.TryCreate(picture, UriKind.Absolute, out var address) && address.Segments[^1] is { Length: 32 or 64 } digest && digest.All(char.IsAsciiHexDigit) ? digest : null;
}
