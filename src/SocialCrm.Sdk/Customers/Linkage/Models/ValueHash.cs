using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Customers;

/// <summary>What stands in a model for a value that points to a person: the first 16 hex digits of its SHA-256.</summary>
internal static class ValueHash
{
    public const int Length = 16;

    private const int MostBytes = 3 * TextArena.LongestText;

    public static string Of(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[Length];
        Write(value, digits);
        return digits.ToString();
    }

    public static void Write(ReadOnlySpan<char> value, Span<char> digits)
    {
        Span<byte> bytes = stackalloc byte[value.Length <= 128 ? 3 * 128 : MostBytes];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(value, bytes)], hash);
        Convert.TryToHexStringLower(hash[..(Length / 2)], digits, out _);
    }
}
