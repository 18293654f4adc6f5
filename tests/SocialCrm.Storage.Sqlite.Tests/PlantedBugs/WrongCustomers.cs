using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A customer store whose sessions are changed, or which constrains in a way of its own.</summary>
internal class WrongCustomers(ICustomerStore sound, Func<UnificationSession, UnificationSession> change) : ICustomerStore
{
    public Func<CustomerConstraints, CancellationToken, Task> Constrain { get; init; } = sound.ConstrainAsync;

    public virtual Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken) =>
        sound.DecideAsync(session => decide(change(session)), cancellationToken);

    public virtual Task<T> LookAsync<T>(Func<UnificationSession, Task<T>> look, CancellationToken cancellationToken) =>
        sound.LookAsync(session => look(change(session)), cancellationToken);

    public Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken) => Constrain(constraints, cancellationToken);

    public Task<CustomerEvent?> UndoAsync(CustomerEvent undone, IReadOnlyList<RecordSeparation> separations, CancellationToken cancellationToken) =>
        sound.UndoAsync(undone, separations, cancellationToken);
}
