using QuickStart.Report;
using SocialCrm.Channels;

namespace QuickStart.Steps;

/// <summary>How a file of interactions stands in the database, over all runs.</summary>
/// <param name="Connection">What it came through.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Rejected">Rows that could not be read.</param>
/// <param name="Suppressed">Rows of people who were erased.</param>
internal sealed record ImportStanding(ConnectionId Connection, long Rows, long Rejected, long Suppressed)
{
    /// <param name="stored">Interactions of the connection in the database.</param>
    public InteractionFigures ToFigures(long stored) =>
        new(Rows, stored, Math.Max(0, Rows - stored - Rejected - Suppressed), Rejected);
}
