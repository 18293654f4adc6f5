namespace SocialCrm.Customers;

/// <summary>What was found in labelled pairs, and how it is weighed against what is found without labels.</summary>
/// <remarks>
/// Shares counted in labelled pairs are blended with those of expectation and maximisation as with <see cref="Worth"/> pairs of those: a few labels hardly move a
/// model, many rule it. After Nigam, McCallum, Thrun and Mitchell, "Text Classification from Labeled and Unlabeled Documents using EM" (2000), where what is not
/// labelled is given less weight the same way.
/// </remarks>
internal sealed class LabelledPairs
{
    /// <summary>More of each kind are not looked at; an even sample stands for them.</summary>
    public const int Most = 20_000;

    private const double Worth = 100;

    // Labels that were picked for being doubtful agree in what others hardly do: so few do not teach that people who live together have a further thing in common.
    private const double LeastTaught = 50;

    private readonly Comparison[] comparisons;
    private readonly Finding[] different;
    private readonly ClassSums same;
    private ClassSums others;

    /// <summary>Takes what the comparisons found in labelled pairs, one pair after the other.</summary>
    public LabelledPairs(Comparison[] comparisons, ReadOnlySpan<Finding> same, Finding[] different)
    {
        this.comparisons = comparisons;
        this.different = different;
        this.same = new ClassSums(comparisons);
        others = new ClassSums(comparisons);
        for (var i = 0; i < same.Length; i += comparisons.Length)
            this.same.AddOne(same.Slice(i, comparisons.Length));
    }

    /// <summary>Expects anew which of the pairs of two people live together, and which have one name.</summary>
    public void Expect(PairScorer scorer)
    {
        others = new ClassSums(comparisons);
        for (var i = 0; i < different.Length; i += comparisons.Length)
            others.Add(scorer, different.AsSpan(i, comparisons.Length), HardRule.Different);
    }

    /// <summary>Blends what was estimated without labels with what labelled pairs show.</summary>
    public void Blend(ModelParameters model)
    {
        for (var c = 0; c < comparisons.Length; c++)
        {
            Blend(model.Weights[c].One, same.One[c]);
            if (comparisons[c].SharedAtHome)
                Blend(model.Weights[c].Home, others.Home[c]);
            if (comparisons[c].SharedByNamesakes)
                Blend(model.Weights[c].Names, others.Names[c]);
        }
    }

    /// <summary>Teaches what people who live together, or have one name, have in common beyond what they usually have. Until then that is what strangers have.</summary>
    public void Teach(ModelParameters model)
    {
        for (var c = 0; c < comparisons.Length; c++)
        {
            if (!comparisons[c].SharedAtHome && Stated(others.Home[c]) >= LeastTaught)
                Blend(model.Weights[c].Home, others.Home[c]);
            if (!comparisons[c].SharedByNamesakes && Stated(others.Names[c]) >= LeastTaught)
                Blend(model.Weights[c].Names, others.Names[c]);
        }
    }

    private static void Blend(double[] shares, double[] counts)
    {
        var total = Stated(counts) + Worth;
        for (var level = 0; level < shares.Length; level++)
            shares[level] = (counts[level + 1] + Worth * shares[level]) / total;
    }

    // Place 0 counts the pairs in which a record says nothing.
    private static double Stated(double[] counts) => counts.Sum() - counts[0];
}
