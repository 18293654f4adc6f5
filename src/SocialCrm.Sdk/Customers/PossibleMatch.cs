namespace SocialCrm.Customers;

/// <summary>A record that another may belong to one person with.</summary>
/// <param name="Record">The record.</param>
/// <param name="Customer">Its customer.</param>
/// <param name="Probability">How likely the two are one person by what they say alone, 0 to 1.</param>
/// <param name="IsLinked">Whether both belong to one customer.</param>
public sealed record PossibleMatch(SourceRecordId Record, CustomerId Customer, double Probability, bool IsLinked);
