using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Governance;

/// <summary>One line of the consent ledger: a person gave their consent or withdrew it.</summary>
/// <param name="Key">The caller's name for the entry, unique for the record: recording it again writes nothing twice.</param>
/// <param name="Record">The record by which it was given. It counts for the customer whose record this is, whoever that is when somebody asks.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Change">Given or withdrawn.</param>
/// <param name="At">When.</param>
/// <param name="Evidence">Which form or version of a text said so: one line of 1 to 512 characters.</param>
public sealed record ConsentEntry(
    IdempotencyKey Key, SourceRecordId Record, ConsentPurpose Purpose, ConsentChange Change, DateTimeOffset At, string Evidence)
{
    /// <summary>On which channel; null on all.</summary>
    public ChannelId? Channel { get; init; }
}
