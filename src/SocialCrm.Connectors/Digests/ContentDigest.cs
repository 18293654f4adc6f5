using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Connectors.Digests;

/// <summary>Digests what was written, so that the same words give the same version and other words another.</summary>
/// <remarks>The first 128 bits of SHA-256 over the length and the UTF-8 bytes of each part; a part that is null differs from an empty one.</remarks>
internal static class ContentDigest
{
    private const int KeptBytes = 16;

    /// <summary>22 characters of URL-safe Base64.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // Half a surrogate pair has no UTF-8; it counts as U+FFFD, as it does where the text is stored.
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }

        return Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, KeptBytes));
    }

    /// <summary>An id that fits: as it is, or its digest where it is longer than may be stored.</summary>
    public static string Fitting(string id, int longest) => id.Length <= longest ? id : "sha256:" + Of(id);
}
