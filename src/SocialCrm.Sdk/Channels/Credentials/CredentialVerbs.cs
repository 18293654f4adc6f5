using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Channels;

namespace SocialCrm;

/// <summary>Says how the tokens of connections are kept.</summary>
public static class CredentialVerbs
{
    /// <summary>Keeps tokens in the database, encrypted under a key that the host holds (AES-256-GCM).</summary>
    /// <param name="crm">The builder.</param>
    /// <param name="key">32 random bytes, kept apart from the database.</param>
    /// <param name="earlier">Keys that were used before: what they sealed is still opened, and sealed with the new one when it is next replaced.</param>
    /// <exception cref="ArgumentException">A key does not have 32 bytes.</exception>
    public static SocialCrmBuilder UseSecretKey(this SocialCrmBuilder crm, byte[] key, params byte[][] earlier)
    {
        ArgumentNullException.ThrowIfNull(crm);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(earlier);
        byte[][] keys = [key, .. earlier];
        if (keys.Any(each => each is not { Length: AesSecretProtector.KeySize }))
            throw new ArgumentException($"A key has {AesSecretProtector.KeySize} bytes. Make one with RandomNumberGenerator.GetBytes({AesSecretProtector.KeySize}).", nameof(key));
        crm.Services.Replace(ServiceDescriptor.Singleton<ISecretProtector>(new AesSecretProtector(keys)));
        return crm;
    }
}
