namespace SocialCrm.Customers;

/// <summary>Prefers what tells most: see <see cref="Completeness"/>.</summary>
internal sealed class MostCompleteValue : ValuePreference
{
    protected override IReadOnlyList<GoldenValue> Preferred(IReadOnlyList<GoldenValue> candidates, ValueForms forms) =>
        Greatest(candidates, candidate => Completeness.Of(candidate.Value, forms));
}
