namespace SocialCrm.Governance;

/// <summary>What erasing a person did, table by table. Holds no personal data and may be kept as evidence.</summary>
/// <param name="Id">Identifies the erasure.</param>
/// <param name="At">When it was done.</param>
/// <param name="Records">How many source records the person had.</param>
/// <param name="Tables">Every table that was touched, ordered by name, with what happened to how many rows.</param>
public sealed record ErasureReceipt(Guid Id, DateTimeOffset At, int Records, IReadOnlyList<ErasedTable> Tables);
