namespace SocialCrm.Customers;

/// <summary>Answers what was said of pairs of records from outside of them.</summary>
public interface IConstraintIndex
{
    /// <summary>The constraints in which one of the records named takes part, also those with records that are not stored.</summary>
    Task<CustomerConstraints> FindAsync(IReadOnlyCollection<SourceRecordId> records);
}
