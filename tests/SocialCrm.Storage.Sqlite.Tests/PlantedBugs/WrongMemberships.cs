using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Memberships without the other records of the customers.</summary>
internal sealed class WrongMemberships(IMembershipIndex sound) : IMembershipIndex
{
    public async Task<IReadOnlyList<RecordLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) =>
        [.. (await sound.FindAsync(records)).Where(link => records.Contains(link.Record))];

    public Task<IReadOnlyList<CustomerEvent>> WriteAsync(UnificationDecision decision) => sound.WriteAsync(decision);
}
