using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>Notes what steps of unification ask their store, one list for each transaction.</summary>
internal sealed class NotingCustomerStore(ICustomerStore store) : ICustomerStore
{
    public List<IReadOnlyList<SessionCall>> Transactions { get; } = [];

    public Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken)
    {
        var calls = new List<SessionCall>();
        Transactions.Add(calls);
        return store.DecideAsync(session => decide(SessionCall.Noting(session, calls)), cancellationToken);
    }

    public Task<T> LookAsync<T>(Func<UnificationSession, Task<T>> look, CancellationToken cancellationToken) => store.LookAsync(look, cancellationToken);
}
