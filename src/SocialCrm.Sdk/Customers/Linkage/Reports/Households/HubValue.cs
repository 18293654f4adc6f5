namespace SocialCrm.Customers;

/// <summary>A value that more than ten customers state, and that says little of each: a switchboard, a counter's address, a block of flats.</summary>
/// <param name="Field">What it is: <c>address</c>, <c>email</c>, <c>phone</c>, or <c>id:</c> with its name.</param>
/// <param name="Value">The value, spelt as the engine compares it. It may be personal data.</param>
/// <param name="Customers">How many customers state it.</param>
/// <param name="Records">How many records state it.</param>
/// <param name="IsSetAside">Whether it is no evidence at all; otherwise it counts the less the more records state it.</param>
public sealed record HubValue(string Field, string Value, int Customers, int Records, bool IsSetAside);
