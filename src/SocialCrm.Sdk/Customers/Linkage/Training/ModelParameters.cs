namespace SocialCrm.Customers;

/// <summary>What a model consists of: the weights of the comparisons and how common each class of pairs is among all pairs.</summary>
internal sealed class ModelParameters(ComparisonWeights[] weights)
{
    public ComparisonWeights[] Weights { get; } = weights;

    /// <summary>Share of pairs that are one person.</summary>
    public double One { get; set; }

    /// <summary>Share of pairs of people who live together.</summary>
    public double Home { get; set; }

    /// <summary>Share of pairs of people who have one name.</summary>
    public double Names { get; set; }

    public ModelShares Shares => new(One, Home, Names);
}
