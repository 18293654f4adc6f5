using System.Runtime.CompilerServices;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Streams the lines of a ledger whose table has a <c>record_id</c>: of a person, or of everybody.</summary>
internal static class PersonLedger
{
    /// <param name="database">The database.</param>
    /// <param name="person">Whose lines; null for everybody's.</param>
    /// <param name="query">The SELECT up to its WHERE, and the order.</param>
    /// <param name="read">Reads a line.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IAsyncEnumerable<T> ReadAsync<T>(
        RelationalDatabase database, CustomerReference? person, (string Select, string Order) query, Func<SqlRow, T> read, CancellationToken cancellationToken) =>
        database.StreamAsync(session => ReadAsync(session, person, query, read, cancellationToken), cancellationToken);

    private static async IAsyncEnumerable<T> ReadAsync<T>(
        RelationalSession session, CustomerReference? person, (string Select, string Order) query, Func<SqlRow, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var where = "";
        object?[] values = [];
        if (person is not null)
        {
            if (await PersonRecords.OfAsync(session, person, cancellationToken).ConfigureAwait(false) is not (var records, var value))
                yield break;
            (where, values) = ($"WHERE record_id IN {records}", [value]);
        }

        await foreach (var line in session.StreamAsync($"{query.Select} {where} {query.Order}", read, values, cancellationToken).ConfigureAwait(false))
            yield return line;
    }
}
