using System.Diagnostics;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>Tells how long steps of unification take inside their transactions, without the commit.</summary>
internal sealed class TimedCustomerStore(ICustomerStore store) : ICustomerStore
{
    public List<double> Milliseconds { get; } = [];

    public Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken) => store.DecideAsync(
        async session =>
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await decide(session);
            Milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return answer;
        },
        cancellationToken);

    public Task<T> LookAsync<T>(Func<UnificationSession, Task<T>> look, CancellationToken cancellationToken) => store.LookAsync(look, cancellationToken);
}
