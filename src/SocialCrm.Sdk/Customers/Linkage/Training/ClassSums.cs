namespace SocialCrm.Customers;

/// <summary>How much of each level was found in each class of pairs, by expectation.</summary>
internal sealed class ClassSums(Comparison[] comparisons)
{
    private const double MostOdds = 500;

    public double[][] One { get; } = Levels(comparisons);

    public double[][] Home { get; } = Levels(comparisons);

    public double[][] Names { get; } = Levels(comparisons);

    public double Ones { get; private set; }

    public double Homes { get; private set; }

    public double Namesakes { get; private set; }

    /// <summary>Adds a pair of which nothing is known, or only that it is one person or two.</summary>
    public void Add(PairScorer scorer, ReadOnlySpan<Finding> findings, HardRule label = HardRule.None)
    {
        if (label == HardRule.Same)
        {
            AddOne(findings);
            return;
        }

        var odds = scorer.Odds(findings);
        var one = label == HardRule.Different ? 0 : double.Exp2(Math.Min(odds.One, MostOdds));
        double home = double.Exp2(Math.Min(odds.Home, MostOdds)), names = double.Exp2(Math.Min(odds.Names, MostOdds));
        var total = 1 + one + home + names;
        (one, home, names) = (one / total, home / total, names / total);
        Ones += one;
        Homes += home;
        Namesakes += names;
        for (var i = 0; i < findings.Length; i++)
        {
            var level = findings[i].Level;
            One[i][level] += one;
            Home[i][level] += home;
            Names[i][level] += names;
        }
    }

    /// <summary>Adds a pair of one person.</summary>
    public void AddOne(ReadOnlySpan<Finding> findings)
    {
        Ones++;
        for (var i = 0; i < findings.Length; i++)
            One[i][findings[i].Level]++;
    }

    public void Add(ClassSums other)
    {
        Ones += other.Ones;
        Homes += other.Homes;
        Namesakes += other.Namesakes;
        for (var i = 0; i < One.Length; i++)
        {
            for (var level = 0; level < One[i].Length; level++)
            {
                One[i][level] += other.One[i][level];
                Home[i][level] += other.Home[i][level];
                Names[i][level] += other.Names[i][level];
            }
        }
    }

    private static double[][] Levels(Comparison[] comparisons) => [.. comparisons.Select(comparison => new double[comparison.Levels.Length + 1])];
}
