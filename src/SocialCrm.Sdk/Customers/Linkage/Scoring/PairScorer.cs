namespace SocialCrm.Customers;

/// <summary>Weighs pairs of records by a model.</summary>
/// <remarks>
/// The score is the log2 odds of one person. Beside strangers the model knows people who live together, who have family name, phone and address in common,
/// and people who have one name; a pair is one person only as far as these do not explain it.
/// After Fellegi and Sunter, "A Theory for Record Linkage" (1969), with latent classes as in Larsen and Rubin, "Iterative automated record linkage using mixture models" (2001).
/// Immutable; safe to share between threads.
/// </remarks>
internal sealed class PairScorer
{
    private readonly Comparison[] comparisons;
    private readonly HardRules hard;
    private readonly float[][] one;
    private readonly float[][] home;
    private readonly float[][] names;
    private readonly ClassOdds prior;

    public PairScorer(Comparison[] comparisons, ModelParameters model, HardRules hard)
    {
        this.hard = hard;
        this.comparisons = comparisons;
        one = Logs(model, weights => weights.One);
        home = Logs(model, weights => weights.Home);
        names = Logs(model, weights => weights.Names);
        var rest = Math.Max(1e-9, 1 - model.One - model.Home - model.Names);
        prior = new ClassOdds(Math.Log2(model.One / rest), Math.Log2(model.Home / rest), Math.Log2(model.Names / rest));
    }

    public Comparison[] Comparisons => comparisons;

    public HardRules Hard => hard;

    /// <summary>The log2 odds that two records are one person; infinite where that is certain.</summary>
    public double Score(in RecordView left, in RecordView right)
    {
        if (hard.Any && hard.Of(left, right) is not HardRule.None and var rule)
            return rule == HardRule.Same ? double.PositiveInfinity : double.NegativeInfinity;
        double first = prior.One, second = prior.Home, third = prior.Names;
        for (var i = 0; i < comparisons.Length; i++)
        {
            var finding = comparisons[i].Compare(left, right);
            first += Term(one[i], finding);
            second += Term(home[i], finding);
            third += Term(names[i], finding);
        }

        return new ClassOdds(first, second, third).Total;
    }

    public ClassOdds Odds(ReadOnlySpan<Finding> findings)
    {
        double first = prior.One, second = prior.Home, third = prior.Names;
        for (var i = 0; i < findings.Length; i++)
        {
            first += Term(one[i], findings[i]);
            second += Term(home[i], findings[i]);
            third += Term(names[i], findings[i]);
        }

        return new ClassOdds(first, second, third);
    }

    /// <summary>The log2 Bayes factor of a finding, and what it says for people who live together and namesakes.</summary>
    public ClassOdds Weight(int comparison, Finding finding) =>
        new(Term(one[comparison], finding), Term(home[comparison], finding), Term(names[comparison], finding));

    public ClassOdds Prior => prior;

    // The second half of a row says whether the level goes by frequency in that class: where a class is no different from strangers it does not.
    // In double, so that what is added up here and what is told one by one is the same to the last digit.
    private static double Term(float[] row, Finding finding) =>
        row[finding.Level] - (double)finding.LogFrequency * row[(row.Length >> 1) + finding.Level];

    private float[][] Logs(ModelParameters model, Func<ComparisonWeights, double[]> of)
    {
        var rows = new float[comparisons.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            var levels = comparisons[i].Levels;
            var weights = model.Weights[i];
            var shares = of(weights);
            var usual = ReferenceEquals(shares, weights.Home) && !comparisons[i].SharedAtHome
                || ReferenceEquals(shares, weights.Names) && !comparisons[i].SharedByNamesakes;
            rows[i] = new float[2 * (levels.Length + 1)];
            for (var level = 1; level <= levels.Length; level++)
            {
                // A class that has nothing further in common than strangers, unless labels taught otherwise.
                if (usual && shares[level - 1] == weights.Others[level - 1])
                    continue;
                var byFrequency = levels[level - 1].ByFrequency;
                rows[i][level] = (float)Math.Log2(shares[level - 1] / (byFrequency ? 1 : weights.Others[level - 1]));
                rows[i][levels.Length + 1 + level] = byFrequency ? 1 : 0;
            }
        }

        return rows;
    }
}
