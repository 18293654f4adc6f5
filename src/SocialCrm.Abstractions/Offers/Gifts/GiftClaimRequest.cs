using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A wish to claim a gift. Its text form leaves the token out.</summary>
/// <param name="Key">Names the attempt; the same claimer with the same key is answered the same code.</param>
/// <param name="Token">The claim token as it was sent.</param>
/// <param name="Claimer">Who claims.</param>
public sealed record GiftClaimRequest(IdempotencyKey Key, string Token, SourceRecordId Claimer)
{
    /// <summary>The network address it was claimed at, where the host knows it; guesses are counted by it.</summary>
    public string? Address { get; init; }

    /// <summary>The device or session it was claimed on, where the host knows it; guesses are counted by it.</summary>
    public string? Device { get; init; }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Key = ").Append(Key).Append(", Claimer = ").Append(Claimer);
        return true;
    }
}
