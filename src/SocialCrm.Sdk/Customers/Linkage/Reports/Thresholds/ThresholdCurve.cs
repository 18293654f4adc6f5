namespace SocialCrm.Customers;

/// <summary>How precision and recall go with the threshold.</summary>
/// <param name="Points">By ascending thresholds; the one in use is among them.</param>
/// <param name="Chosen">The threshold in use.</param>
public sealed record ThresholdCurve(IReadOnlyList<ThresholdPoint> Points, double Chosen)
{
    /// <summary>Even in the odds, between what is looked at and what is as good as certain.</summary>
    internal static readonly double[] UsualThresholds = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999];

    internal static ThresholdCurve Of(LinkageResult result, LinkageTruth? truth, IEnumerable<double> thresholds)
    {
        var evidence = result.Evidence;
        var bounds = thresholds.Select(threshold => (threshold, Math.Log2(threshold / (1 - threshold))));
        // The bound in use to the last bit, so that its point is what the result tells of itself.
        var all = bounds.Where(bound => bound.threshold != result.Threshold).Append((result.Threshold, evidence.Threshold)).Distinct().Order();
        return new ThresholdCurve([.. all.Select(bound => Point(evidence, truth, bound))], result.Threshold);
    }

    private static ThresholdPoint Point(LinkageEvidence evidence, LinkageTruth? truth, (double Threshold, double Bound) at)
    {
        var (clusters, count) = evidence.Cluster(at.Bound);
        var estimate = QualityEstimate.Of(evidence, clusters, count);
        return new ThresholdPoint(at.Threshold, count, estimate.Precision, estimate.Recall) { Quality = truth is null ? null : LinkageQuality.Of(clusters, truth) };
    }
}
