namespace SocialCrm.Customers;

/// <summary>Values of a field that so many records state that they identify nobody, and are no evidence.</summary>
/// <param name="Field">The field, such as <c>email</c> or <c>id:loyalty-card</c>.</param>
/// <param name="Values">How many values.</param>
/// <param name="Records">How many records state one of them.</param>
public sealed record SetAsideValues(string Field, int Values, int Records);
