using System.Security.Cryptography;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Hashes what must be recognised when it comes again and must not be kept: record ids of erased people.</summary>
internal sealed class ErasureSalt(byte[] value)
{
    public Guid Hash(SourceRecordId record)
    {
        Span<byte> text = stackalloc byte[value.Length + 16];
        value.CopyTo(text);
        record.Value.TryWriteBytes(text[value.Length..], bigEndian: true, out _);
        return new Guid(SHA256.HashData(text).AsSpan(0, 16), bigEndian: true);
    }
}
