namespace SocialCrm.Customers;

/// <summary>Prefers what was stated last.</summary>
internal sealed class MostRecentValue : ValuePreference
{
    protected override IReadOnlyList<GoldenValue> Preferred(IReadOnlyList<GoldenValue> candidates, ValueForms forms) =>
        Greatest(candidates, candidate => candidate.ObservedAt);
}
