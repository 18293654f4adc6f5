using System.Security.Cryptography;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>RSA keys of the tests, made once: making one takes a tenth of a second.</summary>
internal static class FediverseKeys
{
    public static RSA Own { get; } = RSA.Create(2_048);

    public static RSA Current { get; } = RSA.Create(2_048);

    public static RSA Previous { get; } = RSA.Create(2_048);

    public static RSA Retired { get; } = RSA.Create(2_048);

    public static string OwnPem { get; } = Own.ExportPkcs8PrivateKeyPem();

    private static readonly Lock Gate = new();

    public static string Sign(RSA key, byte[] text)
    {
        lock (Gate)
            return Convert.ToBase64String(key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
