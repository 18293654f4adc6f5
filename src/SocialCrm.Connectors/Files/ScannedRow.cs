namespace SocialCrm.Connectors.Files;

/// <summary>What a parser found at the beginning of its window.</summary>
/// <param name="Length">Bytes of the row without its line end.</param>
/// <param name="Consumed">Bytes of the row with its line end.</param>
/// <param name="Lines">Physical lines it spans.</param>
/// <param name="Reason">What is wrong with it, or null.</param>
/// <param name="FaultAt">The byte where it is wrong.</param>
internal readonly record struct ScannedRow(int Length, int Consumed, int Lines, string? Reason = null, int FaultAt = 0);
