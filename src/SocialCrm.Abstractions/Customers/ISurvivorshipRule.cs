namespace SocialCrm.Customers;

/// <summary>Chooses which of several values of one kind a customer's golden record shows.</summary>
/// <remarks>Pure and thread-safe. Set by <c>UseSurvivorship</c>, for all kinds or for some.</remarks>
public interface ISurvivorshipRule
{
    /// <summary>Chooses one of the values. Null leaves the choice to the rule that is asked next; where there is none, no value is shown.</summary>
    /// <param name="candidates">At least one value of the same kind and qualifier, ordered by source, key and value.</param>
    GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates);
}
