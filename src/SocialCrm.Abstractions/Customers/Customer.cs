namespace SocialCrm.Customers;

/// <summary>A person: a cluster of source records with a stable id and a golden record.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Records">The source records that are this person, ordered by source and key.</param>
/// <param name="Golden">One value a kind and qualifier, with its provenance.</param>
public sealed record Customer(CustomerId Id, IReadOnlyList<SourceRecord> Records, IReadOnlyList<GoldenValue> Golden)
{
    /// <summary>The golden value of a kind, or null.</summary>
    public string? this[AttributeKind kind] => Golden.FirstOrDefault(golden => golden.Value.Kind == kind)?.Value.Value;
}
