namespace SocialCrm.Customers;

/// <summary>What a run of unification changed.</summary>
/// <param name="Records">Records whose customer is new or another than before.</param>
/// <param name="Created">Customers that came to be.</param>
/// <param name="Merged">Customers that were taken into another.</param>
/// <param name="Split">Times that records left a customer for another.</param>
/// <param name="Reasons">How often each comparison was the strongest reason, such as <c>email</c>.</param>
public sealed record UnificationSummary(
    int Records, int Created, int Merged, int Split, IReadOnlyDictionary<string, int> Reasons)
{
    /// <summary>Whether the run found everything as it left it.</summary>
    public bool ChangedNothing => Records == 0;
}
