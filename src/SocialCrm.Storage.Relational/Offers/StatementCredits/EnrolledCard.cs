using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>An enrolment that this transaction has locked.</summary>
internal sealed class EnrolledCard(SourceRecordId person, int credits, DateTimeOffset enrolledAt)
{
    public SourceRecordId Person => person;

    public DateTimeOffset EnrolledAt => enrolledAt;

    /// <summary>How many credits it has, those reversed left out.</summary>
    public int Credits => credits + Change;

    public int Change { get; set; }
}
