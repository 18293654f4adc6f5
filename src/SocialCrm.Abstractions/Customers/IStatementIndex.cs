namespace SocialCrm.Customers;

/// <summary>Keeps what records say once they are normalised.</summary>
public interface IStatementIndex
{
    /// <summary>The statements of the records named, where there are any, in any order.</summary>
    Task<IReadOnlyList<RecordStatement>> FindAsync(IReadOnlyCollection<SourceRecordId> records);

    /// <summary>The records of each kind, in ascending order of their ids, at most so many of each; kinds without any are left out.</summary>
    Task<IReadOnlyDictionary<ulong, IReadOnlyList<SourceRecordId>>> FindKindsAsync(IReadOnlyCollection<ulong> kinds, int most);

    /// <summary>Puts statements in the place of what their records said before, and forgets those of the records gone.</summary>
    Task WriteAsync(IReadOnlyCollection<RecordStatement> put, IReadOnlyCollection<SourceRecordId> gone);
}
