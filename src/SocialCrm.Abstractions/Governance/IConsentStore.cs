using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Keeps the consent ledger.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes.</para>
/// <para><b>Durability.</b> What a call answered survives a power cut. The ledger is append-only; erasing a person takes their entries out.</para>
/// <para>
/// <b>Who decides.</b> Of all entries of all records of the customer, for the purpose, on the channel or on all channels: the latest, whichever of the
/// two it names; of one instant, the withdrawal.
/// </para>
/// <para><b>Idempotence.</b> A unique key on the record and the caller's key. <b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>: nothing of the batch was written, or the answer was lost; try the same keys again.</para>
/// </remarks>
public interface IConsentStore
{
    /// <summary>Writes entries, in one transaction; answers one outcome for each, in the same order.</summary>
    Task<IReadOnlyList<ConsentOutcome>> RecordAsync(IReadOnlyList<ConsentEntry> entries, CancellationToken cancellationToken);

    /// <summary>What a person decided last for a purpose and a channel, or null when they never did.</summary>
    Task<ConsentDecision?> FindAsync(CustomerReference person, ConsentPurpose purpose, ChannelId channel, CancellationToken cancellationToken);

    /// <summary>Streams the entries of a customer's records, or of everybody, oldest first.</summary>
    IAsyncEnumerable<ConsentEntry> ReadAsync(CustomerReference? person, CancellationToken cancellationToken);
}
