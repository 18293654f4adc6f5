using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A store of corrections that constrains in a way of its own.</summary>
internal sealed class WrongCorrections(ICorrectionStore sound) : ICorrectionStore
{
    public Func<CustomerConstraints, CancellationToken, Task> Constrain { get; init; } = sound.ConstrainAsync;

    public Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken) => Constrain(constraints, cancellationToken);

    public Task<CustomerEvent?> UndoAsync(CustomerEvent undone, IReadOnlyList<RecordSeparation> separations, CancellationToken cancellationToken) =>
        sound.UndoAsync(undone, separations, cancellationToken);
}
