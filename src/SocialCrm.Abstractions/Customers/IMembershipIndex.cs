namespace SocialCrm.Customers;

/// <summary>Keeps which customer records belong to.</summary>
public interface IMembershipIndex
{
    /// <summary>The links of the records named, where they have one, and of all other records of those customers.</summary>
    Task<IReadOnlyList<RecordLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>Writes a decision; answers its events under the ids with which they are stored.</summary>
    Task<IReadOnlyList<CustomerEvent>> WriteAsync(UnificationDecision decision);
}
