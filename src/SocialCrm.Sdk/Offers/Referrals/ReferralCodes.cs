using System.Security.Cryptography;
using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Makes the referral code of a record in a campaign, and the hash under which the store finds it.</summary>
/// <remarks>
/// 80 bits of HMAC-SHA256 over campaign and record, under a key derived for referrals alone, in the letters and digits of other codes with their check symbol. It is
/// no secret, but nobody can make somebody else's.
/// </remarks>
internal sealed class ReferralCodes(CodeKey codeKey)
{
    private readonly CrockfordCode format = new();
    private (byte[] Secrets, LookupHash Lookup)? keys;

    public async ValueTask<string> CodeAsync(CampaignId campaign, SourceRecordId referrer, CancellationToken cancellationToken)
    {
        var (secrets, _) = await KeysAsync(cancellationToken).ConfigureAwait(false);
        return format.Write(Secret(secrets, campaign, referrer));
    }

    public async ValueTask<ReadOnlyMemory<byte>> HashAsync(CampaignId campaign, SourceRecordId referrer, CancellationToken cancellationToken)
    {
        var (secrets, lookup) = await KeysAsync(cancellationToken).ConfigureAwait(false);
        return Hash(lookup, Secret(secrets, campaign, referrer));
    }

    /// <summary>What the store keeps of a code that somebody followed or typed; null when it cannot be one.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> HashAsync(string code, CancellationToken cancellationToken)
    {
        var (_, lookup) = await KeysAsync(cancellationToken).ConfigureAwait(false);
        var secret = new byte[format.SecretLength];
        return format.TryRead(code, secret) ? Hash(lookup, secret) : default(ReadOnlyMemory<byte>?);
    }

    private byte[] Secret(byte[] key, CampaignId campaign, SourceRecordId referrer) =>
        HMACSHA256.HashData(key, (byte[])[.. referrer.Value.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(campaign.Value)])[..format.SecretLength];

    private static ReadOnlyMemory<byte> Hash(LookupHash lookup, ReadOnlySpan<byte> secret)
    {
        var hash = new byte[LookupHash.Length];
        lookup.Compute(secret, secret.Length, hash);
        return hash;
    }

    private async ValueTask<(byte[] Secrets, LookupHash Lookup)> KeysAsync(CancellationToken cancellationToken)
    {
        if (keys is { } known)
            return known;
        var key = await codeKey.GetAsync(cancellationToken).ConfigureAwait(false);
        var made = (Derive(key, "SocialCrm offers referral code"), new LookupHash(Derive(key, "SocialCrm offers referral code lookup")));
        keys = made;
        return made;
    }

    private static byte[] Derive(byte[] key, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, HMACSHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes(use));
}
