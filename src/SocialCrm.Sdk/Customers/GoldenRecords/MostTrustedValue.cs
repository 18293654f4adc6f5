using System.Collections.Frozen;

namespace SocialCrm.Customers;

/// <summary>Prefers what the most trusted source states; sources that nothing is known of come last.</summary>
internal sealed class MostTrustedValue(IEnumerable<KeyValuePair<SourceId, double>> trust) : ValuePreference
{
    private readonly FrozenDictionary<SourceId, double> trust = trust.ToFrozenDictionary();

    protected override IReadOnlyList<GoldenValue> Preferred(IReadOnlyList<GoldenValue> candidates, ValueForms forms) =>
        Greatest(candidates, candidate => (candidate.Value.Trust ?? 1, trust.TryGetValue(candidate.Source, out var weight) ? weight : double.NegativeInfinity));
}
