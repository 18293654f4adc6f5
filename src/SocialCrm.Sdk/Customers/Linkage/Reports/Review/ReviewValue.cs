namespace SocialCrm.Customers;

/// <summary>What a decision of a person is worth.</summary>
internal readonly struct ReviewValue(double threshold)
{
    // Where nothing, or everything, is one person, the odds as they are tell what is doubtful.
    private readonly double threshold = threshold is > 0 and < 1 ? threshold : 0.5;

    /// <summary>What it is expected to cost to go without asking about a pair of records.</summary>
    public double Of(double weight)
    {
        var probability = LinkageEvidence.Probability(weight);
        return Math.Min(threshold * (1 - probability), (1 - threshold) * probability);
    }

    /// <summary>The same for all pairs of records that hang on the decision.</summary>
    public double Of(double weight, (int Left, int Right) records) => (double)records.Left * records.Right * Of(weight);
}
