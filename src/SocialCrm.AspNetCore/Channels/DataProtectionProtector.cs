using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SocialCrm.Channels;

/// <summary>Seals tokens with the keys that ASP.NET Core Data Protection keeps and rotates.</summary>
internal sealed class DataProtectionProtector(IDataProtectionProvider provider) : ISecretProtector
{
    public byte[] Protect(string purpose, ReadOnlySpan<byte> secret)
    {
        var plain = secret.ToArray();
        try
        {
            return Protector(purpose).Protect(plain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public byte[]? Unprotect(string purpose, ReadOnlySpan<byte> sealedSecret)
    {
        try
        {
            return Protector(purpose).Unprotect(sealedSecret.ToArray());
        }
        catch (CryptographicException)
        {
            return null; // Sealed with a key that is gone or revoked, or changed: the connection signs in again.
        }
    }

    private IDataProtector Protector(string purpose) => provider.CreateProtector("SocialCrm", purpose);
}
