using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An attempt to use a code on an order.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="CodeHash">The keyed hash of the code, 32 bytes.</param>
/// <param name="Redeemer">The order's buyer.</param>
/// <param name="Order">The order's total before the benefit.</param>
/// <param name="OrderReference">The host's id of the order: one line of 1 to 128 characters.</param>
/// <param name="At">The time of the attempt; the window is judged by it when it is written.</param>
public sealed record RedeemAttempt(
    IdempotencyKey Key, ReadOnlyMemory<byte> CodeHash, SourceRecordId Redeemer, Money Order, string OrderReference, DateTimeOffset At)
{
    /// <summary>Why the attempt must be refused unless it replays one that was written; null when nothing speaks against it.</summary>
    public OfferRefusal? Objection { get; init; }
}
