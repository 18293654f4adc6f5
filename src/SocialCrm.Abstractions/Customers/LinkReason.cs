namespace SocialCrm.Customers;

/// <summary>Why two records were linked.</summary>
/// <param name="Rule">The rule that linked them, such as <c>email</c>.</param>
/// <param name="Left">One record.</param>
/// <param name="Right">The other.</param>
public sealed record LinkReason(string Rule, SourceRecordId Left, SourceRecordId Right);
