namespace SocialCrm.Customers;

/// <summary>How often a level appears in each class of pairs, as <see cref="ComparisonWeights"/> has it.</summary>
/// <param name="Words">The level.</param>
/// <param name="One">In pairs of one person.</param>
/// <param name="Home">In pairs of people who live together.</param>
/// <param name="Names">In pairs of people who have one name.</param>
/// <param name="Others">In pairs of people who have nothing to do with each other.</param>
internal sealed record ModelLevel(string Words, double One, double Home, double Names, double Others);
