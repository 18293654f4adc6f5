namespace SocialCrm.Channels;

/// <summary>What receiving a connection brought.</summary>
/// <param name="Read">Everything that was read: stored, duplicates, rejected and suppressed together.</param>
/// <param name="Stored">New and durably stored.</param>
/// <param name="Duplicates">Stored before, or repeated.</param>
/// <param name="Rejected">Could not be read; see <see cref="Inbox.ReadRejectedAsync"/>.</param>
/// <param name="Suppressed">Of people who have been erased; not stored.</param>
public sealed record InboxReport(long Read, long Stored, long Duplicates, long Rejected, long Suppressed)
{
    internal static InboxReport Nothing { get; } = new(0, 0, 0, 0, 0);

    internal InboxReport Plus(ChannelPage page, IntakeOutcome outcome) => new(
        Read + page.Interactions.Count + page.Rejected.Count,
        Stored + outcome.Stored,
        Duplicates + outcome.Duplicates,
        Rejected + page.Rejected.Count + (page.Interactions.Count - outcome.Stored - outcome.Duplicates - outcome.Suppressed),
        Suppressed + outcome.Suppressed);
}
