namespace SocialCrm.Customers;

/// <summary>Values of a field that identify nobody, and are no evidence: so many records state them, or their mailbox is no person's, such as <c>test@test.com</c>.</summary>
/// <param name="Field">The field, such as <c>email</c> or <c>id:loyalty-card</c>.</param>
/// <param name="Values">How many values.</param>
/// <param name="Records">How many records state one of them.</param>
public sealed record SetAsideValues(string Field, int Values, int Records);
