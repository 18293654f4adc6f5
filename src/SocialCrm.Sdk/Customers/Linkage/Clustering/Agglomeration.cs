namespace SocialCrm.Customers;

/// <summary>Parts a few connected records into people: those groups are joined that agree most, as long as more speaks for one person than against it.</summary>
/// <remarks>
/// Greedy agglomeration, as in hierarchical clustering, but by aspects: what two groups say of a name or a birth date is taken over the pairs of records that say
/// something of it, and only then added up. So a record that says little neither joins two families nor keeps one person apart.
/// </remarks>
internal sealed class Agglomeration
{
    // How much the pair that agrees most counts beside the average of all: it is more likely free of errors, but may be a chance.
    private const double Best = 0.3;

    private readonly PairScorer scorer;
    private readonly int count;
    private readonly int aspects;
    private readonly Weight[] weights;
    private readonly double[] gains;
    private readonly HardRule[] rules;
    private readonly bool[] gone;
    private readonly double threshold;

    public Agglomeration(PairScorer scorer, int count, double threshold)
    {
        this.scorer = scorer;
        this.count = count;
        this.threshold = threshold;
        aspects = scorer.Comparisons.Length;
        weights = new Weight[count * count * aspects];
        gains = new double[count * count];
        rules = new HardRule[count * count];
        gone = new bool[count];
    }

    /// <summary>Takes what the comparisons found of two of the records.</summary>
    public void Set(int left, int right, ReadOnlySpan<Finding> findings, HardRule rule)
    {
        var pair = Pair(left, right);
        rules[pair] = rule;
        for (var aspect = 0; aspect < aspects; aspect++)
        {
            var odds = findings[aspect].Level == 0 ? default : scorer.Weight(aspect, findings[aspect]);
            weights[pair * aspects + aspect] = findings[aspect].Level == 0 ? default : new Weight(odds, odds, 1);
        }

        gains[pair] = Gain(pair);
    }

    /// <summary>The least record of the group of every record.</summary>
    public int[] Part()
    {
        var groups = new int[count];
        for (var i = 0; i < count; i++)
            groups[i] = i;
        while (true)
        {
            int left = -1, right = -1;
            double best = 0;
            for (var i = 0; i < count; i++)
            {
                for (var j = i + 1; j < count && !gone[i]; j++)
                {
                    if (!gone[j] && gains[i * count + j] > best)
                        (best, left, right) = (gains[i * count + j], i, j);
                }
            }

            if (left < 0)
                return groups;
            Join(left, right);
            foreach (ref var group in groups.AsSpan())
                group = group == right ? left : group;
        }
    }

    private void Join(int left, int right)
    {
        gone[right] = true;
        for (var other = 0; other < count; other++)
        {
            if (gone[other] || other == left)
                continue;
            var kept = Pair(left, other);
            var added = Pair(right, other);
            for (var aspect = 0; aspect < aspects; aspect++)
                weights[kept * aspects + aspect] = weights[kept * aspects + aspect].With(weights[added * aspects + aspect]);
            rules[kept] = Stronger(rules[kept], rules[added]);
            gains[kept] = Gain(kept);
        }
    }

    private int Pair(int one, int other) => Math.Min(one, other) * count + Math.Max(one, other);

    private static HardRule Stronger(HardRule one, HardRule other) => one > other ? one : other;

    private double Gain(int pair)
    {
        var rule = rules[pair];
        if (rule != HardRule.None)
            return rule == HardRule.Same ? double.PositiveInfinity : double.NegativeInfinity;
        double one = scorer.Prior.One, home = scorer.Prior.Home, names = scorer.Prior.Names;
        foreach (var weight in weights.AsSpan(pair * aspects, aspects))
        {
            if (weight.Pairs == 0)
                continue;
            one += Best * weight.Most.One + (1 - Best) * weight.Sum.One / weight.Pairs;
            home += Best * weight.Most.Home + (1 - Best) * weight.Sum.Home / weight.Pairs;
            names += Best * weight.Most.Names + (1 - Best) * weight.Sum.Names / weight.Pairs;
        }

        return new ClassOdds(one, home, names).Total - threshold;
    }

    /// <summary>What the pairs of records between two groups say of one aspect.</summary>
    private readonly record struct Weight(ClassOdds Sum, ClassOdds Most, int Pairs)
    {
        public Weight With(Weight other) =>
            other.Pairs == 0 ? this
            : Pairs == 0 ? other
            : new Weight(
                new ClassOdds(Sum.One + other.Sum.One, Sum.Home + other.Sum.Home, Sum.Names + other.Sum.Names),
                Most.One >= other.Most.One ? Most : other.Most,
                Pairs + other.Pairs);
    }
}
