namespace SocialCrm.Customers;

/// <summary>Records that a decision takes for one person.</summary>
/// <param name="Records">The records, ascending.</param>
/// <param name="Evidence">Why, in the order in which it was heard.</param>
internal sealed record Cluster(List<int> Records, List<Evidence> Evidence);
