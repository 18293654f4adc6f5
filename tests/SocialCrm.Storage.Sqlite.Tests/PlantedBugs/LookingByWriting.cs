using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A customer store that lets whoever looks write.</summary>
internal sealed class LookingByWriting(ICustomerStore sound) : WrongCustomers(sound, session => session)
{
    public override Task<T> LookAsync<T>(Func<UnificationSession, Task<T>> look, CancellationToken cancellationToken) => DecideAsync(look, cancellationToken);
}
