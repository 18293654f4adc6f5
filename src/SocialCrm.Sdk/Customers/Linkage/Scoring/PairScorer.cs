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
        : this(comparisons, [.. comparisons.Select((comparison, i) => ClassRows.Of(comparison, model.Weights[i]))], model.Shares, hard)
    {
    }

    public PairScorer(Comparison[] comparisons, ClassRows[] rows, ModelShares shares, HardRules hard)
    {
        this.hard = hard;
        this.comparisons = comparisons;
        one = Array.ConvertAll(rows, row => row.One);
        home = Array.ConvertAll(rows, row => row.Home);
        names = Array.ConvertAll(rows, row => row.Names);
        var rest = Math.Max(1e-9, 1 - shares.One - shares.Home - shares.Names);
        prior = new ClassOdds(Math.Log2(shares.One / rest), Math.Log2(shares.Home / rest), Math.Log2(shares.Names / rest));
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

    // In double, so that what is added up here and what is told one by one is the same to the last digit.
    private static double Term(float[] row, Finding finding) =>
        row[finding.Level] - (double)finding.LogFrequency * row[(row.Length >> 1) + finding.Level];
}
