namespace SocialCrm.Customers;

/// <summary>A decision that two records are different people, which every later run respects.</summary>
/// <param name="Left">One record.</param>
/// <param name="Right">The other.</param>
public sealed record RecordSeparation(SourceRecordId Left, SourceRecordId Right);
