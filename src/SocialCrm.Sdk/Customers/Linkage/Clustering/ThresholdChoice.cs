namespace SocialCrm.Customers;

/// <summary>Chooses from which match probability records count as one person, by what the model expects of the pairs.</summary>
/// <remarks>
/// Even odds find most (the threshold of the best expected F1 is half of that F1, see Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers
/// to Maximize F1 Measure", 2014); a higher one is taken where too many of the pairs above would be wrong.
/// </remarks>
internal static class ThresholdChoice
{
    public const double EvenOdds = 0.5;

    private const double LeastPrecision = 0.95;

    /// <summary>The least match probability, even odds at least, above which so many pairs as wanted are expected to be right.</summary>
    public static double Of(ReadOnlySpan<float> scores)
    {
        var likely = new List<float>();
        foreach (var score in scores)
        {
            if (score > 0)
                likely.Add(score);
        }

        likely.Sort();
        double right = 0;
        foreach (var score in likely)
            right += LinkageEvidence.Probability(score);
        var threshold = EvenOdds;
        for (var left = 0; right < LeastPrecision * (likely.Count - left); left++)
        {
            threshold = LinkageEvidence.Probability(likely[left]);
            right -= threshold;
        }

        return threshold;
    }
}
