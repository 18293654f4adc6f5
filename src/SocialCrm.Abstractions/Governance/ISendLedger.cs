using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Reads what was sent for a purpose.</summary>
/// <remarks>
/// Append-only. <see cref="SocialCrm.Channels.IOutboxStore"/> writes it, in the transactions that store, end and resolve a message. Thread-safe. Errors:
/// <see cref="SocialCrm.Storage.StoreException"/>.
/// </remarks>
public interface ISendLedger
{
    /// <summary>Streams the lines of a customer's records, or of everybody, by the instant they count at; a place that is given back follows the one that was taken.</summary>
    IAsyncEnumerable<SendEntry> ReadAsync(CustomerReference? person, CancellationToken cancellationToken);
}
