using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Somebody who would get something now, as the transaction that decides it sees them.</summary>
/// <param name="Holdout">The holdout that is asked.</param>
/// <param name="Record">The record that would get it.</param>
/// <param name="Customer">Whose the record is; null while nobody has decided.</param>
/// <param name="Campaign">What would give it.</param>
/// <param name="At">When.</param>
internal sealed record ExposedPerson(HoldoutId Holdout, SourceRecordId Record, CustomerId? Customer, CampaignId? Campaign, DateTimeOffset At)
{
    /// <summary>What the person is known by: the customer, or the record itself.</summary>
    public Guid Person => Customer?.Value ?? Record.Value;
}
