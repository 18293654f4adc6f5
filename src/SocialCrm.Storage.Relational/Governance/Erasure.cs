using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <summary>One erasure under way: whose, inside which transaction, and what was done so far.</summary>
internal sealed class Erasure(RelationalSession session, ErasedPerson person, ErasureSalt salt)
{
    private readonly SortedDictionary<string, (int Removed, int Pseudonymised)> tables = new(StringComparer.Ordinal);

    public RelationalSession Session => session;

    /// <summary>The person's customer; null while nothing has decided whose the record is.</summary>
    public Guid? Customer => person.Customer;

    /// <summary>The person's records, each with the random id that takes its place in the ledgers.</summary>
    public IReadOnlyList<ErasedRecord> Records => person.Records;

    /// <summary>Hashes what must be recognised when it comes again.</summary>
    public ErasureSalt Salt => salt;

    public required DateTimeOffset At { get; init; }

    /// <summary>Dead letters that were found to be the person's before the transaction began.</summary>
    public required FoundLetters Letters { get; init; }

    public IReadOnlyList<ErasedTable> Tables =>
        [.. tables.Select(table => new ErasedTable(table.Key, table.Value.Removed, table.Value.Pseudonymised))];

    public async Task RemoveAsync(string table, string where, CancellationToken cancellationToken, params object?[] values) =>
        Count(table, await session.ExecuteAsync($"DELETE FROM {table} WHERE {where}", cancellationToken, values).ConfigureAwait(false), 0);

    public async Task PseudonymiseAsync(string table, string change, CancellationToken cancellationToken, params object?[] values) =>
        Count(table, 0, await session.ExecuteAsync($"UPDATE {table} SET {change}", cancellationToken, values).ConfigureAwait(false));

    /// <summary>Notes rows that were changed in another way than by the methods of this class.</summary>
    public void Count(string table, int removed, int pseudonymised)
    {
        var before = tables.GetValueOrDefault(table);
        if (removed + pseudonymised > 0)
            tables[table] = (before.Removed + removed, before.Pseudonymised + pseudonymised);
    }
}
