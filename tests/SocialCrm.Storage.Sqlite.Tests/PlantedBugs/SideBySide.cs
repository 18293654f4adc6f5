using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A customer store whose steps read before they have the lock.</summary>
internal sealed class SideBySide(ICustomerStore sound) : WrongCustomers(sound, session => session)
{
    private readonly ICustomerStore sound = sound;

    public override async Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken)
    {
        var text = await sound.LookAsync(session => session.Model.ReadAsync(), cancellationToken);
        await Task.Yield();
        return await sound.DecideAsync(
            session => decide(new WrongSession(session) { Model = new WrongModel(session.Model) { Read = () => Task.FromResult(text) } }.Session), cancellationToken);
    }
}
