namespace SocialCrm.Customers;

/// <summary>A normalised value under which records of one person meet.</summary>
/// <param name="Rule">The blocking rule that made it.</param>
/// <param name="Value">The normalised value; at most 512 characters.</param>
public sealed record IdentityKey(string Rule, string Value);
