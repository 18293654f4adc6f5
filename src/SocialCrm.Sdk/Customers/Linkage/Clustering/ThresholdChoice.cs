namespace SocialCrm.Customers;

/// <summary>Chooses from which match probability records count as one person, by what the model expects of the pairs.</summary>
/// <remarks>
/// Even odds find most (the threshold of the best expected F1 is half of that F1, see Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers
/// to Maximize F1 Measure", 2014); a higher one is taken where too many of the pairs above would be wrong.
/// </remarks>
internal static class ThresholdChoice
{
    public const double EvenOdds = 0.5;

    private const double LeastPrecision = 0.9;

    // Where so few would be left, the records do not say enough for any threshold to be precise.
    private const double LeastKept = 0.5;

    /// <summary>The least match probability, even odds at least, above which nine in ten pairs are expected to be right; even odds where that would cost half of the matches.</summary>
    public static double Of(ReadOnlySpan<float> scores)
    {
        var likely = new List<double>();
        foreach (var score in scores)
        {
            if (score > 0)
                likely.Add(LinkageEvidence.Probability(score));
        }

        likely.Sort();
        var all = likely.Sum();
        var right = all;
        for (var left = 0; left < likely.Count && right >= LeastKept * all; left++)
        {
            if (right >= LeastPrecision * (likely.Count - left))
                return left == 0 ? EvenOdds : likely[left - 1];
            right -= likely[left];
        }

        return EvenOdds;
    }
}
