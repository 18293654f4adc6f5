namespace SocialCrm.Customers;

/// <summary>Takes records out of what unification keeps between records, before they are erased. The core brings it; a store calls it inside the transaction of an erasure.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IRecordForgetter
{
    /// <summary>Forgets records, and decides anew on whom they had to do with.</summary>
    Task ForgetAsync(UnificationSession session, IReadOnlyCollection<SourceRecordId> records);
}
