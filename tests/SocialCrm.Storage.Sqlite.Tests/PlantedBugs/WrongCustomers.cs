using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A customer store whose sessions are changed.</summary>
internal class WrongCustomers(ICustomerStore sound, Func<UnificationSession, UnificationSession> change) : ICustomerStore
{
    public virtual Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken) =>
        sound.DecideAsync(session => decide(change(session)), cancellationToken);

    public virtual Task<T> LookAsync<T>(Func<UnificationSession, Task<T>> look, CancellationToken cancellationToken) =>
        sound.LookAsync(session => look(change(session)), cancellationToken);
}
