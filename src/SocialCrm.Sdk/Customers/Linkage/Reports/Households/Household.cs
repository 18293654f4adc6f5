namespace SocialCrm.Customers;

/// <summary>Customers that are likely to live together, because they share what few people share.</summary>
/// <param name="Customers">The customers, by their numbers in <see cref="LinkageResult.Clusters"/>, in ascending order; two at least, and at most ten.</param>
/// <param name="Shared">What some of them share, in alphabetical order: <c>address</c>, <c>email</c>, <c>phone</c>, or <c>family-name+postcode</c> where no street is stated.</param>
public sealed record Household(IReadOnlyList<int> Customers, IReadOnlyList<string> Shared);
