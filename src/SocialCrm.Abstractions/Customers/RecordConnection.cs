namespace SocialCrm.Customers;

/// <summary>Evidence from outside the records that two of them are one person: a redeemed personal code, a click on a personal link, a login, a steward's word.</summary>
/// <remarks>
/// Symmetric. One that contradicts a <see cref="RecordSeparation"/> or verified ids does not link. It may name records that are not stored yet and
/// speaks as soon as both are.
/// </remarks>
/// <param name="Left">One record.</param>
/// <param name="Right">The other.</param>
/// <param name="Rule">What says so, in lower case, such as <c>redeemed-code</c>: shown as the reason of the match, and what its weight goes by; at most 64 characters.</param>
public sealed record RecordConnection(SourceRecordId Left, SourceRecordId Right, string Rule);
