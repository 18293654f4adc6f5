using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>The SHA-256 of e-mail addresses and phone numbers: reads them, and makes them of normalised values. Never throws.</summary>
internal static class IdentifierHash
{
    /// <summary>How many hex digits a hash has.</summary>
    public const int Length = 2 * SHA256.HashSizeInBytes;

    /// <summary>All whose rules are known; where several come to the same hash, only the first makes it.</summary>
    public static readonly AudiencePlatform[] Platforms = [AudiencePlatform.Meta, AudiencePlatform.Google];

    private const int Base64Length = 44;
    private const int LongestText = 128;
    private const int LongestValue = 256;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The hash in small hex digits; null where it is none, or of something that identifies nobody.</summary>
    public static string? Normalise(string text)
    {
        Span<char> buffer = stackalloc char[Length];
        return TryNormalise(text, buffer, out var written) ? OneString.Of(text, buffer[..written]) : null;
    }

    /// <summary>Writes a hash, given as hex digits in any case or as Base64, in small hex digits; false where it is none, of something that identifies nobody, or does not fit.</summary>
    public static bool TryNormalise(ReadOnlySpan<char> text, Span<char> normalised, out int written)
    {
        written = 0;
        if (text.Length > LongestText || normalised.Length < Length)
            return false;
        text = text.Trim();
        var hash = normalised[..Length];
        if (!TryReadHex(text, hash) && !TryReadBase64(text, hash) || JunkHashes.Contains(hash))
            return false;
        written = Length;
        return true;
    }

    /// <summary>Whether a normalised value of an address or a number is a hash and not what it stands for.</summary>
    public static bool Is(ReadOnlySpan<char> normalised) => normalised.Length == Length && !normalised.ContainsAnyExcept(HexDigits);

    /// <summary>Writes the hash of a normalised address; false where the platform's rules come to the same as Meta's.</summary>
    public static bool TryWriteEmail(ReadOnlySpan<char> email, AudiencePlatform platform, Span<char> hash)
    {
        if (platform == AudiencePlatform.Meta)
        {
            Write(email, hash);
            return true;
        }

        Span<char> mailbox = stackalloc char[LongestValue];
        if (!EmailParts.TryMailbox(email, mailbox, out var written))
            return false;
        Write(mailbox[..written], hash);
        return true;
    }

    /// <summary>Writes the hash of a normalised number.</summary>
    public static void WritePhone(ReadOnlySpan<char> phone, AudiencePlatform platform, Span<char> hash)
    {
        if (phone.IndexOf(';') is >= 0 and var extension)
            phone = phone[..extension];
        Write(platform == AudiencePlatform.Meta ? phone[1..] : phone, hash);
    }

    /// <summary>Writes the hash of any text of at most 256 characters.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<char> hash)
    {
        Span<byte> bytes = stackalloc byte[3 * LongestValue];
        Span<byte> hashed = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hashed);
        Convert.TryToHexStringLower(hashed, hash, out _);
    }

    private static bool TryReadHex(ReadOnlySpan<char> text, Span<char> hash) => Is(text) && text.ToLowerInvariant(hash) == Length;

    private static bool TryReadBase64(ReadOnlySpan<char> text, Span<char> hash)
    {
        Span<byte> bytes = stackalloc byte[Base64Length];
        return text.Length == Base64Length && Convert.TryFromBase64Chars(text, bytes, out var read) && read == SHA256.HashSizeInBytes
            && Convert.TryToHexStringLower(bytes[..read], hash, out _);
    }
}
