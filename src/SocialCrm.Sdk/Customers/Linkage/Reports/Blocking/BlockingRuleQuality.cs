namespace SocialCrm.Customers;

/// <summary>How many true pairs a blocking rule brings together.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Found">Pairs that it finds by itself.</param>
/// <param name="Only">Pairs that it finds and no other rule does: what leaving it out would cost.</param>
public sealed record BlockingRuleQuality(string Rule, long Found, long Only)
{
    /// <summary>Which share of the true pairs it finds by itself, 0 to 1.</summary>
    public required double Recall { get; init; }
}
