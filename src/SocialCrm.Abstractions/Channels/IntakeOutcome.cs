namespace SocialCrm.Channels;

/// <summary>What became of a batch.</summary>
/// <param name="Stored">Interactions that are new, durably stored.</param>
/// <param name="Duplicates">Interactions that were stored before, or stand twice in the batch.</param>
/// <param name="Suppressed">Interactions of people who have been erased; not stored.</param>
/// <param name="IsStale">Whether the batch was refused whole because the cursor had moved or the lease of the delivery had passed on; nothing was stored then.</param>
public sealed record IntakeOutcome(int Stored, int Duplicates, int Suppressed, bool IsStale)
{
    /// <summary>Interactions that the connection's own account wrote, left out by the core before they came to the store; not stored.</summary>
    public int Echoes { get; init; }

    /// <summary>The batch was refused because another process has moved the cursor.</summary>
    public static IntakeOutcome Stale { get; } = new(0, 0, 0, true);
}
