using SocialCrm.Customers;

namespace YourOwnRules;

/// <summary>The golden record shows what was stated first.</summary>
internal sealed class OldestValue : ISurvivorshipRule
{
    public GoldenValue? Choose(IReadOnlyList<GoldenValue> candidates) => candidates.MinBy(candidate => candidate.ObservedAt);
}
