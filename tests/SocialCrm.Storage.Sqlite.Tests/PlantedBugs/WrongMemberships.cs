using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Memberships whose members are found in a way of their own.</summary>
internal sealed class WrongMemberships(IMembershipIndex sound) : IMembershipIndex
{
    public Func<IReadOnlyCollection<CustomerId>, int, bool, Task<IReadOnlyList<RecordLink>>> Members { get; init; } = sound.MembersAsync;

    public Task<IReadOnlyList<RecordLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => sound.FindAsync(records);

    public Task<IReadOnlyList<RecordLink>> MembersAsync(IReadOnlyCollection<CustomerId> customers, int most, bool settledOnly) => Members(customers, most, settledOnly);

    public Task<IReadOnlyList<CustomerEvent>> WriteAsync(UnificationDecision decision) => sound.WriteAsync(decision);
}
