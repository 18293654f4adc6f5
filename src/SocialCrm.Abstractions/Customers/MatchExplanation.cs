namespace SocialCrm.Customers;

/// <summary>Why two records are, or are not, taken for one person.</summary>
/// <param name="Left">One record.</param>
/// <param name="Right">The other.</param>
/// <param name="Weights">Every comparison's finding; those that say nothing are left out.</param>
public sealed record MatchExplanation(SourceRecordId Left, SourceRecordId Right, IReadOnlyList<MatchWeight> Weights)
{
    /// <summary>The sum of the weights. A hard "never" wins over everything else.</summary>
    public double TotalWeight =>
        Weights.Any(weight => double.IsNegativeInfinity(weight.Weight)) ? double.NegativeInfinity : Weights.Sum(weight => weight.Weight);

    /// <summary>The findings with their weights, such as <c>same e-mail (+19.4), different name (-2.7)</c>.</summary>
    public override string ToString() => string.Join(", ", Weights);
}
