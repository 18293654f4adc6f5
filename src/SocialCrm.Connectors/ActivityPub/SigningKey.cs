using System.Security.Cryptography;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>The actor's own key.</summary>
/// <remarks>Kept as bytes: an <see cref="RSA"/> may not be used by several threads at once, and making one costs little beside a signature.</remarks>
internal sealed class SigningKey
{
    private const int FewestBits = 2_048;

    private readonly byte[] secret;

    public SigningKey(string pem)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        secret = rsa.ExportPkcs8PrivateKey();
        Public = rsa.ExportSubjectPublicKeyInfo();
        PublicPem = rsa.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>The public key, as SubjectPublicKeyInfo.</summary>
    public byte[] Public { get; }

    public string PublicPem { get; }

    public static bool IsUsable(string? pem)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return rsa.KeySize >= FewestBits && rsa.ExportPkcs8PrivateKey().Length > 0;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>RSASSA-PKCS1-v1_5 over SHA-256.</summary>
    public string Sign(byte[] message)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(secret, out _);
        return Convert.ToBase64String(rsa.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
