using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>What one transaction of the intake stores: all of it or nothing.</summary>
/// <param name="Connection">The connection everything in the batch came through.</param>
/// <param name="Interactions">What people did, in any order; repeats within the batch are allowed.</param>
/// <param name="Authors">The author of every interaction as a source record with its keys, once each.</param>
/// <param name="Rejected">What could not be read.</param>
/// <param name="Progress">Where reading stood before and stands after, or null where the host appends on its own.</param>
/// <param name="ObservedAt">When the batch was received.</param>
public sealed record IntakeBatch(
    ConnectionId Connection,
    IReadOnlyList<Interaction> Interactions,
    IReadOnlyList<KeyedRecord> Authors,
    IReadOnlyList<DeadLetter> Rejected,
    IntakeProgress? Progress,
    DateTimeOffset ObservedAt);
