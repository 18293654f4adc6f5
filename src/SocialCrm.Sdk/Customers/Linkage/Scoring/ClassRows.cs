namespace SocialCrm.Customers;

/// <summary>What each finding of a comparison weighs, in log2, for one person, for people who live together and for namesakes, each against strangers.</summary>
/// <remarks>The second half of a row says whether the level goes by frequency in that class: where a class is no different from strangers it does not. Immutable.</remarks>
internal sealed record ClassRows(float[] One, float[] Home, float[] Names)
{
    public static ClassRows Of(Comparison comparison, ComparisonWeights weights) => new(
        Row(comparison, weights.One, weights.Others),
        comparison.SharedAtHome ? Row(comparison, weights.Home, weights.Others) : Nothing(comparison),
        comparison.SharedByNamesakes ? Row(comparison, weights.Names, weights.Others) : Nothing(comparison));

    private static float[] Nothing(Comparison comparison) => new float[2 * (comparison.Levels.Length + 1)];

    private static float[] Row(Comparison comparison, double[] shares, double[] others)
    {
        var levels = comparison.Levels;
        var row = Nothing(comparison);
        for (var level = 1; level <= levels.Length; level++)
        {
            var byFrequency = levels[level - 1].ByFrequency;
            row[level] = (float)Math.Log2(shares[level - 1] / (byFrequency ? 1 : others[level - 1]));
            row[levels.Length + 1 + level] = byFrequency ? 1 : 0;
        }

        return row;
    }
}
