using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A wish to use a code on an order. Its text form leaves the code out.</summary>
/// <param name="Key">Names the attempt; the order's id serves well.</param>
/// <param name="Code">The code as the person typed it.</param>
/// <param name="Redeemer">The order's buyer.</param>
/// <param name="Order">The order's total before the benefit.</param>
/// <param name="OrderReference">The host's id of the order: one line of 1 to 128 characters.</param>
public sealed record RedeemRequest(
    IdempotencyKey Key, string Code, SourceRecordId Redeemer, Money Order, string OrderReference)
{
    /// <summary>The network address the code was typed at, where the host knows it; guesses are counted by it.</summary>
    public string? Address { get; init; }

    /// <summary>The device or session the code was typed on, where the host knows it; guesses are counted by it.</summary>
    public string? Device { get; init; }

    // A code is money: it must not reach a log because somebody logged the request.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Key = ").Append(Key).Append(", Redeemer = ").Append(Redeemer).Append(", Order = ").Append(Order)
            .Append(", OrderReference = ").Append(OrderReference);
        return true;
    }
}
