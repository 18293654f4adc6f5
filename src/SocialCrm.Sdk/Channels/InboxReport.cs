namespace SocialCrm.Channels;

/// <summary>What receiving a connection brought.</summary>
/// <param name="Read">Everything that was read: stored, duplicates, rejected, suppressed and echoes together.</param>
/// <param name="Stored">New and durably stored.</param>
/// <param name="Duplicates">Stored before, or repeated.</param>
/// <param name="Rejected">Could not be read; see <see cref="Inbox.ReadRejectedAsync"/>.</param>
/// <param name="Suppressed">Of people who have been erased; not stored.</param>
public sealed record InboxReport(long Read, long Stored, long Duplicates, long Rejected, long Suppressed)
{
    /// <summary>Written by the connection's own account; not stored, because the company's own words are in the outbox.</summary>
    public long Echoes { get; init; }

    internal static InboxReport Nothing { get; } = new(0, 0, 0, 0, 0);

    internal InboxReport Plus(IntakeBatch batch, IntakeOutcome outcome) => new(
        Read + batch.Interactions.Count + batch.Rejected.Count + batch.Echoes,
        Stored + outcome.Stored,
        Duplicates + outcome.Duplicates,
        Rejected + batch.Rejected.Count,
        Suppressed + outcome.Suppressed)
    {
        Echoes = Echoes + batch.Echoes,
    };
}
