using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>An attempt to give a benefit.</summary>
/// <param name="Key">Names the attempt.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Recipient">Whom to give it to; limits per person count over all records of the same customer.</param>
/// <param name="CodeHash">The keyed hash of the code, 32 bytes; the code itself is never stored.</param>
/// <param name="At">The time of the attempt; the window is judged by it when it is written.</param>
public sealed record IssueAttempt(
    IdempotencyKey Key, CampaignId Campaign, SourceRecordId Recipient, ReadOnlyMemory<byte> CodeHash, DateTimeOffset At)
{
    /// <summary>The number of the code; a retry that brings another is answered the first.</summary>
    public CodeSerial? Code { get; init; }

    /// <summary>
    /// Tells which key codes are made with. It is part of the request: under another key a replay is refused, rather than answered with a code that would not work.
    /// </summary>
    public Guid CodeKey { get; init; }

    /// <summary>
    /// Why the attempt must be refused unless it replays one that was granted; null when nothing speaks against it. What was given once is
    /// answered again, also to somebody who would not get it today.
    /// </summary>
    public OfferRefusal? Objection { get; init; }
}
