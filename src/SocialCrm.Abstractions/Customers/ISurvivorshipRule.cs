namespace SocialCrm.Customers;

/// <summary>Chooses which of several values of one kind a customer's golden record shows.</summary>
/// <remarks>Pure and thread-safe. The one in use is set by <c>UseSurvivorship&lt;T&gt;()</c>.</remarks>
public interface ISurvivorshipRule
{
    /// <summary>Chooses one of the values, or null to show none.</summary>
    /// <param name="candidates">At least one value of the same kind and qualifier, ordered by source, key and value.</param>
    GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates);
}
