using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>For whom and for what a message is sent, and what it must keep to when it is stored.</summary>
/// <param name="Person">The record of the person it is for; the customer with all records counts.</param>
/// <param name="Purpose">What it is sent for.</param>
/// <param name="Channel">The channel it goes out on.</param>
/// <param name="Rule">What holds while the person has not decided.</param>
public sealed record SendTerms(SourceRecordId Person, ConsentPurpose Purpose, ChannelId Channel, ConsentRule Rule)
{
    /// <summary>The caps that hold for it. They are judged when it is stored and not kept with it, so a message that is read has none.</summary>
    public IReadOnlyList<CapWindow> Caps { get; init; } = [];

    /// <summary>The IANA zone whose days were counted; null where it is not known.</summary>
    public string? Zone { get; init; }

    /// <summary>Why another zone than the caller's was taken; null where it was not. Kept in the send ledger.</summary>
    public string? ZoneReason { get; init; }
}
