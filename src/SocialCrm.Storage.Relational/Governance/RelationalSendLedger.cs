using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalSendLedger(RelationalDatabase database) : ISendLedger
{
    public IAsyncEnumerable<SendEntry> ReadAsync(CustomerReference? person, CancellationToken cancellationToken) => PersonLedger.ReadAsync(
        database, person, ($"SELECT {SendRows.Columns} FROM sends", "ORDER BY counted_at, message_id, kind"), SendRows.Read, cancellationToken);
}
