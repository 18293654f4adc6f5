using Microsoft.Extensions.Options;
using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>The key that codes are derived from: the host's own, or else one that the store keeps.</summary>
internal sealed class CodeKey(IOptions<OfferOptions> options, ISecretStore secrets)
{
    private const string StoredName = "offers.code-key";

    private byte[]? key = options.Value.CodeKey is { } configured ? Convert.FromBase64String(configured) : null;

    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken)
    {
        // Two first callers at once both ask; the store answers both the same.
        return key ??= await secrets.GetOrCreateAsync(StoredName, OfferOptionsRules.CodeKeyLength, cancellationToken).ConfigureAwait(false);
    }
}
