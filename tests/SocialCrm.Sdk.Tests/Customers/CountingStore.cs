using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>Counts the rows that steps of unification read and write: what they cost, whatever the machine.</summary>
internal sealed class CountingStore(ICustomerStore store) : ICustomerStore
{
    private long rows;

    /// <summary>The rows read and written since this was asked.</summary>
    public long TakeRows() => Interlocked.Exchange(ref rows, 0);

    public Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken) => store.DecideAsync(session => decide(Counted(session)), cancellationToken);

    public Task<T> LookAsync<T>(Func<UnificationSession, Task<T>> look, CancellationToken cancellationToken) => store.LookAsync(session => look(Counted(session)), cancellationToken);

    private UnificationSession Counted(UnificationSession session) => new()
    {
        Records = session.Records,
        Waiting = session.Waiting,
        Statements = new Statements(session.Statements, this),
        Blocks = new Blocks(session.Blocks, this),
        Links = new Links(session.Links, this),
        Constraints = session.Constraints,
        Memberships = new Memberships(session.Memberships, this),
        Model = session.Model,
    };

    private void Count(int more) => Interlocked.Add(ref rows, more);

    private async Task<IReadOnlyList<T>> Count<T>(Task<IReadOnlyList<T>> read)
    {
        var found = await read;
        Count(found.Count);
        return found;
    }

    private async Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> Count(Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> read)
    {
        var found = await read;
        Count(found.Sum(key => key.Value.Count));
        return found;
    }

    private sealed class Statements(IStatementIndex index, CountingStore counter) : IStatementIndex
    {
        public Task<IReadOnlyList<RecordStatement>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => counter.Count(index.FindAsync(records));

        public Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindKindsAsync(IReadOnlyCollection<ulong> kinds, int most) => counter.Count(index.FindKindsAsync(kinds, most));

        public Task WriteAsync(IReadOnlyCollection<RecordStatement> put, IReadOnlyCollection<SourceRecordId> gone)
        {
            counter.Count(put.Count + gone.Count);
            return index.WriteAsync(put, gone);
        }
    }

    private sealed class Blocks(IBlockIndex index, CountingStore counter) : IBlockIndex
    {
        public Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindAsync(IReadOnlyCollection<ulong> keys, int most) => counter.Count(index.FindAsync(keys, most));

        public Task WriteAsync(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
        {
            counter.Count(taken.Count + put.Count);
            return index.WriteAsync(taken, put);
        }
    }

    private sealed class Links(ILinkIndex index, CountingStore counter) : ILinkIndex
    {
        public Task<IReadOnlyList<WeightedLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => counter.Count(index.FindAsync(records));

        public IAsyncEnumerable<WeightedLink> ReadAsync(float least, float most) => index.ReadAsync(least, most);

        public Task WriteAsync(IReadOnlyCollection<SourceRecordId> records, IReadOnlyCollection<WeightedLink> links)
        {
            counter.Count(links.Count);
            return index.WriteAsync(records, links);
        }
    }

    private sealed class Memberships(IMembershipIndex index, CountingStore counter) : IMembershipIndex
    {
        public Task<IReadOnlyList<RecordLink>> FindAsync(IReadOnlyCollection<SourceRecordId> records) => counter.Count(index.FindAsync(records));

        public Task<IReadOnlyList<RecordLink>> MembersAsync(IReadOnlyCollection<CustomerId> customers, int most, bool settledOnly) => counter.Count(index.MembersAsync(customers, most, settledOnly));

        public Task<IReadOnlyList<CustomerEvent>> WriteAsync(UnificationDecision decision)
        {
            counter.Count(decision.Links.Count + decision.Retired.Count + decision.Events.Count);
            return index.WriteAsync(decision);
        }
    }
}
