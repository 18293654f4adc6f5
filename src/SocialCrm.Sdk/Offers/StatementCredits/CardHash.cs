using System.Security.Cryptography;
using System.Text;

namespace SocialCrm.Offers;

/// <summary>What the store keeps of a card's token: HMAC-SHA256(code key, "card" ‖ 0 ‖ token). Neither token nor card can be told from it.</summary>
internal sealed class CardHash(CodeKey key)
{
    public async ValueTask<ReadOnlyMemory<byte>> OfAsync(string token, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await key.GetAsync(cancellationToken).ConfigureAwait(false), Encoding.UTF8.GetBytes("card\0" + token));
}
