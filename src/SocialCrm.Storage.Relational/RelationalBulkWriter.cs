using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>The writes on which millions of rows pass. Each database has its own quickest way; everything else shares its SQL.</summary>
/// <remarks>Every call runs inside the caller's transaction. What is suppressed has been left out before.</remarks>
internal abstract class RelationalBulkWriter
{
    /// <summary>Stores new and changed records and lets them wait for unification; answers how many there were.</summary>
    public abstract Task<int> PutRecordsAsync(
        RelationalSession session, IReadOnlyList<SourceRecord> records, CancellationToken cancellationToken);

    /// <summary>Stores new interactions, each with a touchpoint; answers how many there were.</summary>
    /// <param name="session">The session.</param>
    /// <param name="interactions">The interactions, of one connection.</param>
    /// <param name="observedAt">When they were received.</param>
    /// <param name="isDispatched">Whether the new ones are put down to be handed to the handlers, in the order in which they happened.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public abstract Task<int> AppendInteractionsAsync(
        RelationalSession session, IReadOnlyList<AuthoredInteraction> interactions, DateTimeOffset observedAt, bool isDispatched, CancellationToken cancellationToken);

    /// <summary>Stores new touchpoints; answers how many there were.</summary>
    public abstract Task<int> AppendTouchpointsAsync(
        RelationalSession session, IReadOnlyList<Touchpoint> touchpoints, CancellationToken cancellationToken);

    /// <summary>Stores new conversions; answers how many there were.</summary>
    public abstract Task<int> AppendConversionsAsync(
        RelationalSession session, IReadOnlyList<Conversion> conversions, CancellationToken cancellationToken);

    /// <summary>Stores new deliveries; answers which of them are new.</summary>
    public abstract Task<bool[]> AppendEnvelopesAsync(
        RelationalSession session, IReadOnlyList<PendingEnvelope> envelopes, CancellationToken cancellationToken);
}
