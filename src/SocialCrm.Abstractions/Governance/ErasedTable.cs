namespace SocialCrm.Governance;

/// <summary>What an erasure did to one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Removed">Rows removed.</param>
/// <param name="Pseudonymised">Rows kept for their sums, now under a random id that leads to nobody.</param>
public sealed record ErasedTable(string Table, int Removed, int Pseudonymised);
