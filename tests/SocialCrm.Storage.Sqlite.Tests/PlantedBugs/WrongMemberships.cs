using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Members with those that wait, also where they are to be passed over.</summary>
internal sealed class WrongMemberships(IMembershipIndex sound) : IMembershipIndex
{
    public Task<IReadOnlyList<RecordLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => sound.FindAsync(records);

    public Task<IReadOnlyList<RecordLink>> MembersAsync(IReadOnlyCollection<CustomerId> customers, int most, bool settledOnly) => sound.MembersAsync(customers, most, settledOnly: false);

    public Task<IReadOnlyList<CustomerEvent>> WriteAsync(UnificationDecision decision) => sound.WriteAsync(decision);
}
