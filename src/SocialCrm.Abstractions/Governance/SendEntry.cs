using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>One line of the send ledger.</summary>
/// <param name="Message">The message.</param>
/// <param name="Person">The record of the person it was for; a random id once the person was erased.</param>
/// <param name="Purpose">What it was sent for.</param>
/// <param name="Channel">The channel it goes out on.</param>
/// <param name="Kind">Whether it takes a place or gives it back.</param>
/// <param name="CountedAt">The instant at which caps count it: when the message was stored, also where the place is given back.</param>
public sealed record SendEntry(
    OutboxMessageId Message, SourceRecordId Person, ConsentPurpose Purpose, ChannelId Channel, SendEntryKind Kind, DateTimeOffset CountedAt)
{
    /// <summary>When the line was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The IANA zone whose days were counted, where it is known.</summary>
    public string? Zone { get; init; }

    /// <summary>Why another zone than the caller's was taken.</summary>
    public string? ZoneReason { get; init; }
}
