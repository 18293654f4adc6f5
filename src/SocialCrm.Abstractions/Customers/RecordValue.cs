namespace SocialCrm.Customers;

/// <summary>One value that a source states about a person, kept as received.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value as received; at most 4,096 characters.</param>
/// <param name="Qualifier">The channel of a handle, the system of an id, the set of a category; else null.</param>
public sealed record RecordValue(AttributeKind Kind, string Value, string? Qualifier = null);
