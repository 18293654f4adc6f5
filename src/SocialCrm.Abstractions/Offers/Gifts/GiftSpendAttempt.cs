using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An attempt to spend of a gift on an order.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="CodeHash">The keyed hash of the spend code, 32 bytes.</param>
/// <param name="Spender">The order's buyer.</param>
/// <param name="Amount">How much, above 0.</param>
/// <param name="OrderReference">The host's id of the order.</param>
/// <param name="At">The time of the attempt.</param>
public sealed record GiftSpendAttempt(
    IdempotencyKey Key, ReadOnlyMemory<byte> CodeHash, SourceRecordId Spender, Money Amount, string OrderReference, DateTimeOffset At)
{
    /// <summary>Why the attempt must be refused unless it replays one that was written; null when nothing speaks against it.</summary>
    public GiftRefusal? Objection { get; init; }
}
