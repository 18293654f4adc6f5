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
    /// <summary>How many values of the records taken in are no evidence: e-mail addresses that stand for nobody, such as <c>test@test.com</c>, and what the model knows that too many records state.</summary>
    public long SetAside { get; init; }

    /// <summary>
    /// How often a record was not compared with others that state the same, because they are too many, and alike in all that could part them. Where that is often, a column may hold
    /// what is the same for everybody. A record that is looked at again counts again.
    /// </summary>
    public long Uncompared { get; init; }

    /// <summary>Whether the run found everything as it left it.</summary>
    public bool ChangedNothing => Records == 0;
}
