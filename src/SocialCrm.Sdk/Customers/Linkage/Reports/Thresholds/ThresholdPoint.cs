namespace SocialCrm.Customers;

/// <summary>What customers would be like at one threshold.</summary>
/// <param name="Threshold">The match probability from which records would count as one person, 0 to 1.</param>
/// <param name="Customers">How many customers there would be.</param>
/// <param name="EstimatedPrecision">Which share of the pairs taken for one person would be, by the model, 0 to 1.</param>
/// <param name="EstimatedRecall">Which share of the matches that the model expects among the pairs compared would be found, 0 to 1.</param>
public sealed record ThresholdPoint(double Threshold, int Customers, double EstimatedPrecision, double EstimatedRecall)
{
    /// <summary>The harmonic mean of both estimates, 0 to 1.</summary>
    public double EstimatedF1 => EstimatedPrecision + EstimatedRecall is > 0 and var sum ? 2 * EstimatedPrecision * EstimatedRecall / sum : 0;

    /// <summary>How right the customers would be; null where the true people were not given.</summary>
    public LinkageQuality? Quality { get; init; }
}
