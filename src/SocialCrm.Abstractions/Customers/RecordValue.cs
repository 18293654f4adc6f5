namespace SocialCrm.Customers;

/// <summary>One value that a source states about a person, kept as received.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value as received; at most 4,096 characters.</param>
/// <param name="Qualifier">The channel of a handle, the system of an id, the set of a category; else null.</param>
public sealed record RecordValue(AttributeKind Kind, string Value, string? Qualifier = null)
{
    /// <summary>When the source last saw that it is so; null for when it saw the record. Kept to the microsecond. Another time is a change of the record, which is then decided on anew.</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>How far the source believes it, from 0, not at all, to 1; null for wholly. It has a say in the golden record, by <c>Survivorship.MostTrusted</c>, and none in who is who.</summary>
    public double? Trust { get; init; }
}
