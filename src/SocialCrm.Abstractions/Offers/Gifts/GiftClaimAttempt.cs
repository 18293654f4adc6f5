using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An attempt to claim a gift.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="TokenHash">The keyed hash of the token, 32 bytes.</param>
/// <param name="Claimer">Who claims.</param>
/// <param name="At">The time of the attempt.</param>
public sealed record GiftClaimAttempt(IdempotencyKey Key, ReadOnlyMemory<byte> TokenHash, SourceRecordId Claimer, DateTimeOffset At)
{
    /// <summary>The number of the spend code; a retry that brings another is answered the first.</summary>
    public required CodeSerial Code { get; init; }

    /// <summary>The keyed hash of the spend code, 32 bytes; the code itself is never stored.</summary>
    public required ReadOnlyMemory<byte> CodeHash { get; init; }

    /// <summary>Tells which key codes are made with; part of the request.</summary>
    public Guid CodeKey { get; init; }

    /// <summary>Why the attempt must be refused unless it replays one that was written; null when nothing speaks against it.</summary>
    public GiftRefusal? Objection { get; init; }
}
