using QuickStart.Report;
using SocialCrm.Channels;

namespace QuickStart.Steps;

/// <summary>How a file of interactions stands in the database, over all runs.</summary>
/// <param name="Connection">What it came through.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Rejected">Rows that could not be read.</param>
/// <param name="Stored">The file held against what is stored; it knows when all interactions have been met.</param>
internal sealed record ImportStanding(ConnectionId Connection, long Rows, long Rejected, Reconciliation Stored)
{
    /// <summary>What a first run was told by the store; then nothing need be held against anything.</summary>
    public InteractionFigures? FirstRun { get; init; }

    public InteractionFigures ToFigures() => FirstRun ?? new InteractionFigures(Rows, Stored.Kept, Stored.Repeated, Rejected);

    /// <summary>Takes note of a stored interaction.</summary>
    public void Meet(Interaction interaction)
    {
        if (interaction.Connection == Connection)
            Stored.Meet(KeyOf(interaction), ContentOf(interaction));
    }

    /// <summary>Takes note of a row of the file.</summary>
    public void Expect(Interaction interaction) => Stored.Expect(KeyOf(interaction), ContentOf(interaction));

    private static string KeyOf(Interaction interaction) => interaction.ExternalId + "\n" + interaction.Version;

    /// <summary>The version is a digest of what the row says. What it leaves open is the zone in which a time without one was read.</summary>
    private static long ContentOf(Interaction interaction) => interaction.OccurredAt.UtcTicks / TimeSpan.TicksPerMicrosecond;
}
