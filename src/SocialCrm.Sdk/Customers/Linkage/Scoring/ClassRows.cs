namespace SocialCrm.Customers;

/// <summary>What each finding of a comparison weighs, in log2, for one person, for people who live together and for namesakes, each against strangers.</summary>
/// <remarks>The second half of a row says whether the level goes by frequency in that class: where a class is no different from strangers it does not. Immutable.</remarks>
internal sealed record ClassRows(float[] One, float[] Home, float[] Names)
{
    public static ClassRows Of(Comparison comparison, ComparisonWeights weights) => new(
        Row(comparison, weights.One, weights.Others, isUsual: false),
        Row(comparison, weights.Home, weights.Others, !comparison.SharedAtHome),
        Row(comparison, weights.Names, weights.Others, !comparison.SharedByNamesakes));

    /// <summary>The row of a class; a usual one has nothing further in common than strangers, unless labels taught otherwise.</summary>
    private static float[] Row(Comparison comparison, double[] shares, double[] others, bool isUsual)
    {
        var levels = comparison.Levels;
        var row = new float[2 * (levels.Length + 1)];
        for (var level = 1; level <= levels.Length; level++)
        {
            if (isUsual && shares[level - 1] == others[level - 1])
                continue;
            var byFrequency = levels[level - 1].ByFrequency;
            row[level] = (float)Math.Log2(shares[level - 1] / (byFrequency ? 1 : others[level - 1]));
            row[levels.Length + 1 + level] = byFrequency ? 1 : 0;
        }

        return row;
    }
}
