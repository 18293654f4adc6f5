using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Connectors.Digests;

/// <summary>Digests what was written, so that the same words give the same version and other words another.</summary>
/// <remarks>The first 128 bits of SHA-256 over the length and the UTF-8 bytes of each part; a part that is null differs from an empty one.</remarks>
internal static class ContentDigest
{
    private const int KeptBytes = 16;
    private const int MostOnStack = 1_024;

    /// <summary>22 characters of URL-safe Base64.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var most = 0;
        foreach (var part in parts)
            most += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0);

        // One call for all parts: setting an incremental hash up costs more than hashing a few hundred bytes.
        var rented = most > MostOnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        try
        {
            Span<byte> bytes = rented is null ? stackalloc byte[MostOnStack] : rented;
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes[..Write(parts, bytes)], hash);
            return Base64Url.EncodeToString(hash[..KeptBytes]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>An id that fits: as it is, or its digest where it is longer than may be stored.</summary>
    public static string Fitting(string id, int longest) => id.Length <= longest ? id : "sha256:" + Of(id);

    private static int Write(ReadOnlySpan<string?> parts, Span<byte> bytes)
    {
        var written = 0;
        foreach (var part in parts)
        {
            // Half a surrogate pair has no UTF-8; it counts as U+FFFD, as it does where the text is stored.
            var length = part is null ? 0 : Encoding.UTF8.GetBytes(part, bytes[(written + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[written..], part is null ? -1 : length);
            written += sizeof(int) + length;
        }

        return written;
    }
}
