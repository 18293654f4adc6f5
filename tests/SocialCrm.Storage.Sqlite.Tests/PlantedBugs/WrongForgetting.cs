using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>An eraser that forgets what is between records after the erasure, in a transaction of its own, or not at all.</summary>
internal sealed class WrongForgetting(IPersonalDataStore withoutForgetter, Func<IReadOnlyList<SourceRecordId>, CancellationToken, Task> afterwards, ICustomerStore customers) : IPersonalDataStore
{
    public async Task<ErasureReceipt?> EraseAsync(CustomerReference person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var record = ((CustomerReference.ByRecord)person).Record;
        var links = await customers.LookAsync(
            async session => await session.Memberships.MembersAsync([.. (await session.Memberships.FindAsync([record])).Select(link => link.Customer)], int.MaxValue, settledOnly: false), cancellationToken);
        var receipt = await withoutForgetter.EraseAsync(person, at, cancellationToken);
        await afterwards([.. links.Select(link => link.Record)], cancellationToken);
        return receipt;
    }

    public Task<int> ApplyRetentionAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken) => withoutForgetter.ApplyRetentionAsync(cutoffs, cancellationToken);

    internal sealed class Nobody : IRecordForgetter
    {
        public Task ForgetAsync(UnificationSession session, IReadOnlyCollection<SourceRecordId> records) => Task.CompletedTask;
    }
}
