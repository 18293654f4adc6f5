namespace SocialCrm.Customers;

/// <summary>How common each class of pairs is among all pairs.</summary>
/// <param name="One">Pairs of one person.</param>
/// <param name="Home">Pairs of people who live together.</param>
/// <param name="Names">Pairs of people who have one name.</param>
internal sealed record ModelShares(double One, double Home, double Names);
