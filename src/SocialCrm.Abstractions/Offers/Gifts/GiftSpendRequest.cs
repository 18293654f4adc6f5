using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A wish to spend of a gift on an order. Its text form leaves the code out.</summary>
/// <param name="Key">Names the attempt; the order's id serves well.</param>
/// <param name="Code">The spend code as the person typed it.</param>
/// <param name="Spender">The order's buyer.</param>
/// <param name="Amount">How much to take of the gift, above 0, at most what is left.</param>
/// <param name="OrderReference">The host's id of the order: one line of 1 to 128 characters.</param>
public sealed record GiftSpendRequest(IdempotencyKey Key, string Code, SourceRecordId Spender, Money Amount, string OrderReference)
{
    /// <summary>The network address the code was typed at, where the host knows it; guesses are counted by it.</summary>
    public string? Address { get; init; }

    /// <summary>The device or session the code was typed on, where the host knows it; guesses are counted by it.</summary>
    public string? Device { get; init; }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Key = ").Append(Key).Append(", Spender = ").Append(Spender).Append(", Amount = ").Append(Amount).Append(", OrderReference = ").Append(OrderReference);
        return true;
    }
}
