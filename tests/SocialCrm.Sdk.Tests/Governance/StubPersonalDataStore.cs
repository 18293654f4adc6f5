using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Sdk.Tests.Governance;

/// <summary>A store that only counts, and fails as a test says.</summary>
internal sealed class StubPersonalDataStore : IPersonalDataStore
{
    private readonly SemaphoreSlim applied = new(0);

    public Func<Exception?> Fault { get; set; } = () => null;

    public RetentionCutoffs? Cutoffs { get; private set; }

    public Task<ErasureReceipt?> EraseAsync(CustomerReference person, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult<ErasureReceipt?>(null);

    public Task<int> ApplyRetentionAsync(RetentionCutoffs cutoffs, CancellationToken cancellationToken)
    {
        Cutoffs = cutoffs;
        applied.Release();
        return Fault() is { } fault ? throw fault : Task.FromResult(1);
    }

    /// <summary>Waits until retention was applied once more, whatever came of it.</summary>
    public async Task AppliedAsync() =>
        Assert.True(await applied.WaitAsync(TimeSpan.FromSeconds(30)), "Retention was not applied.");

    public bool WasAppliedOnceMore() => applied.Wait(0);
}
