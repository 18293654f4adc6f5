namespace SocialCrm.Customers;

/// <summary>Pairs with their scores, in ascending order of pairs.</summary>
internal sealed record ScoredPairs(ulong[] Pairs, float[] Scores);
