using System.Security.Cryptography;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>A public key that an actor's document names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Owner">The actor that it says it belongs to.</param>
/// <param name="PublicKey">The key, as SubjectPublicKeyInfo.</param>
internal sealed record RemoteKey(string Id, string? Owner, byte[] PublicKey)
{
    /// <summary>Smaller keys can be broken, far larger ones only cost time.</summary>
    private const int FewestBits = 1_024;
    private const int MostBits = 8_192;

    public static RemoteKey? Read(string? id, string? owner, string? pem)
    {
        if (id is null || pem is null)
            return null;
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return rsa.KeySize is >= FewestBits and <= MostBits ? new RemoteKey(id, owner, rsa.ExportSubjectPublicKeyInfo()) : null;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            return null;
        }
    }
}
