namespace SocialCrm.Customers;

/// <summary>Keeps which customer records belong to.</summary>
public interface IMembershipIndex
{
    /// <summary>The links of the records named, where they have one.</summary>
    Task<IReadOnlyList<RecordLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>The links of the records of each customer named, the first by their ids; all of them in any order.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="most">How many records of each at most.</param>
    /// <param name="settledOnly">Whether records that wait to be decided are passed over.</param>
    Task<IReadOnlyList<RecordLink>> MembersAsync(IReadOnlyCollection<CustomerId> customers, int most, bool settledOnly);

    /// <summary>Writes a decision; answers its events under the ids with which they are stored.</summary>
    Task<IReadOnlyList<CustomerEvent>> WriteAsync(UnificationDecision decision);
}
