using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace SocialCrm;

/// <summary>Derives the same UUID from the same names, on every machine, without a look-up.</summary>
/// <remarks>
/// The first 16 bytes of the SHA-256 of each part's length and UTF-8 bytes, marked as UUID version 8 (RFC 9562, section 5.8).
/// Lengths are hashed too, so ("ab", "c") and ("a", "bc") differ. A part with half a surrogate pair has no UTF-8; its UTF-16 is taken, with
/// its length below zero, so that two such parts differ as well.
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
        var text = buffer[(at + sizeof(int))..];
        if (Utf8.FromUtf16(part, text, out _, out var length, replaceInvalidSequences: false) is not OperationStatus.Done)
        {
            for (var unit = 0; unit < part.Length; unit++)
                BinaryPrimitives.WriteUInt16LittleEndian(text[(sizeof(char) * unit)..], part[unit]);
            length = -sizeof(char) * part.Length;
        }

        BinaryPrimitives.WriteInt32LittleEndian(buffer[at..], length);
        return at + sizeof(int) + Math.Abs(length);
    }
}
