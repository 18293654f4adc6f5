using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>What one transaction of the intake stores: all of it or nothing.</summary>
/// <param name="Connection">The connection everything in the batch came through.</param>
/// <param name="Interactions">
/// What people did. The intake hands them over in ordinal order of external id and version, so that batches that meet take their locks in one
/// order and neighbours in an index are written together; a store must not count on it. Repeats within the batch are allowed.
/// </param>
/// <param name="Authors">
/// The authors of the interactions as source records, once each. An author whose record was stored before and says nothing
/// new may be left out: records go only by erasure, and an erased person's interactions are left out by the store whether named here or not.
/// </param>
/// <param name="Rejected">What could not be read.</param>
/// <param name="Progress">Where reading stood before and stands after, or null where the host appends on its own.</param>
/// <param name="ObservedAt">When the batch was received.</param>
public sealed record IntakeBatch(
    ConnectionId Connection,
    IReadOnlyList<AuthoredInteraction> Interactions,
    IReadOnlyList<SourceRecord> Authors,
    IReadOnlyList<DeadLetter> Rejected,
    IntakeProgress? Progress,
    DateTimeOffset ObservedAt)
{
    /// <summary>The delivery that all of this was in, settled in the same transaction; the batch is stale when its lease has passed on. Null for what was polled; never together with <see cref="Progress"/>.</summary>
    public EnvelopeLease? Settles { get; init; }

    /// <summary>What became of messages that were sent: written into the outbox in the same transaction. The furthest report counts; one of an unknown message is ignored.</summary>
    public IReadOnlyList<MessageReceipt> Receipts { get; init; } = [];

    /// <summary>Whether handlers wait for what is new: see <see cref="IDispatchStore"/>.</summary>
    public bool IsDispatched { get; init; }

    /// <summary>How many interactions the core left out because the connection's own account wrote them. For the counts; a store passes over it.</summary>
    public int Echoes { get; init; }
}
