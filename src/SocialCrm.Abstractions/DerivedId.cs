using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm;

/// <summary>Derives the same UUID from the same names, on every machine, without a look-up.</summary>
/// <remarks>
/// The first 16 bytes of the SHA-256 of each part's length and UTF-8 bytes, marked as UUID version 8 (RFC 9562, section 5.8).
/// Lengths are hashed too, so ("ab", "c") and ("a", "bc") differ.
/// </remarks>
internal static class DerivedId
{
    public static Guid From(string first, string second)
    {
        var size = 8 + Encoding.UTF8.GetMaxByteCount(first.Length) + Encoding.UTF8.GetMaxByteCount(second.Length);
        var rented = size > 512 ? ArrayPool<byte>.Shared.Rent(size) : null;
        var buffer = rented ?? stackalloc byte[512];

        var length = Append(buffer, 0, first);
        length = Append(buffer, length, second);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer[..length], hash);

        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private static int Append(Span<byte> buffer, int at, string part)
    {
        var written = Encoding.UTF8.GetBytes(part, buffer[(at + 4)..]);
        BitConverter.TryWriteBytes(buffer[at..], written);
        return at + 4 + written;
    }
}
