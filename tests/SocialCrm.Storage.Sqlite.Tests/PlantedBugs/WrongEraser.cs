using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>An eraser that hands out receipts.</summary>
internal sealed class WrongEraser : IPersonalDataStore
{
    public Task<ErasureReceipt?> EraseAsync(CustomerReference person, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult<ErasureReceipt?>(new ErasureReceipt(Guid.NewGuid(), at, 2, []));

    public Task<int> ApplyRetentionAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken) => Task.FromResult(0);
}
