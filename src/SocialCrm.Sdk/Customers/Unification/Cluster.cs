namespace SocialCrm.Customers;

/// <summary>Records that a decision takes for one person.</summary>
/// <param name="Records">The records, ascending.</param>
internal sealed record Cluster(List<int> Records);
