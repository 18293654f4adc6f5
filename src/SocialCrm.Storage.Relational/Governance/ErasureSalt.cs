using System.Security.Cryptography;
using System.Text;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Hashes what must be recognised when it comes again and must not be kept: record ids and request keys of erased people.</summary>
internal sealed class ErasureSalt(byte[] value)
{
    /// <summary>No key of a caller begins with a control character, so no caller can name a hashed one.</summary>
    private const char Mark = '\u0001';

    public static bool IsHash(string requestKey) => requestKey.StartsWith(Mark);

    public Guid Hash(SourceRecordId record)
    {
        Span<byte> text = stackalloc byte[value.Length + 16];
        value.CopyTo(text);
        record.Value.TryWriteBytes(text[value.Length..], bigEndian: true, out _);
        return new Guid(SHA256.HashData(text).AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>What stands in the place of a request key.</summary>
    public string Hash(IdempotencyKey key) => Mark + Convert.ToHexString(HMACSHA256.HashData(value, Encoding.UTF8.GetBytes(key.Value)));
}
