namespace SocialCrm.Customers;

/// <summary>What is known about pairs of records from outside of them; every later run respects it.</summary>
/// <param name="Separations">Pairs that are different people.</param>
/// <param name="Connections">Pairs that are one person.</param>
public sealed record CustomerConstraints(IReadOnlyList<RecordSeparation> Separations, IReadOnlyList<RecordConnection> Connections);
