using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Shows what was sent for a purpose, and what frequency caps count.</summary>
/// <remarks>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public sealed class SendLedger
{
    private readonly ISendLedger store;

    internal SendLedger(ISendLedger store) => this.store = store;

    /// <summary>Streams the lines of a person, or of everybody, by the instant they count at.</summary>
    public IAsyncEnumerable<SendEntry> ReadAsync(CustomerReference? person = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(person, cancellationToken);
}
