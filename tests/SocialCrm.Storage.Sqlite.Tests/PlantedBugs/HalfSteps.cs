using System.Runtime.ExceptionServices;
using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A customer store that keeps what a step wrote before it threw.</summary>
internal sealed class HalfSteps(ICustomerStore sound) : WrongCustomers(sound, session => session)
{
    private readonly ICustomerStore sound = sound;

    public override async Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken)
    {
        Exception? thrown = null;
        var answer = await sound.DecideAsync<T?>(
            async session =>
            {
                try
                {
                    return await decide(session);
                }
                catch (Exception fault)
                {
                    thrown = fault;
                    return default;
                }
            },
            CancellationToken.None);
        if (thrown is not null)
            ExceptionDispatchInfo.Throw(thrown);
        return answer!;
    }
}
