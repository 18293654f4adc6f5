namespace SocialCrm.Customers;

/// <summary>How often each level of a comparison appears in each class of pairs. Index 0 is level 1.</summary>
internal sealed class ComparisonWeights(int levels)
{
    /// <summary>In pairs of one person.</summary>
    public double[] One { get; } = new double[levels];

    /// <summary>In pairs of people who live together.</summary>
    public double[] Home { get; } = new double[levels];

    /// <summary>In pairs of people who have one name.</summary>
    public double[] Names { get; } = new double[levels];

    /// <summary>In pairs of people who have nothing to do with each other; for a level by frequency, of those that agree, taken over all values.</summary>
    public double[] Others { get; } = new double[levels];

    /// <summary>As <see cref="Others"/>, as it was drawn, with pairs of one person among them.</summary>
    public double[] Drawn { get; } = new double[levels];

    public static ComparisonWeights Plausible(Comparison comparison)
    {
        var levels = comparison.Levels;
        var weights = new ComparisonWeights(levels.Length);
        for (var i = 0; i < levels.Length; i++)
        {
            weights.One[i] = levels[i].One;
            weights.Others[i] = levels[i].Others;
            weights.Home[i] = comparison.SharedAtHome ? levels[i].Related : levels[i].Others;
            weights.Names[i] = comparison.SharedByNamesakes ? levels[i].Related : levels[i].Others;
        }

        return weights;
    }
}
