namespace SocialCrm.Customers;

/// <summary>Draws what record linkage found, each chart as the text of one SVG file that needs nothing else.</summary>
/// <remarks>
/// No script, no style sheet, no font and no picture from elsewhere; a title and a description for screen readers; any text is made safe and short. The same
/// input gives the same text under every culture. Safe for any number of threads.
/// </remarks>
public static class LinkageCharts
{
    /// <summary>Draws how the weights of two records add up, one bar a comparison, in bits: each bit doubles the odds.</summary>
    /// <param name="explanation">The weights; hard rules are told in words.</param>
    /// <param name="title">What stands above, such as the keys of both records; null for words that fit any pair.</param>
    public static string Waterfall(MatchExplanation explanation, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new WaterfallChart(explanation, title).Draw();
    }

    /// <summary>Draws the records of a customer, named by source and key, and the weights between them; what holds the customer together is stressed. Of a store, <see cref="CustomerDirectory.GraphAsync"/> does.</summary>
    /// <param name="result">The linkage.</param>
    /// <param name="customer">The number of the customer, as in <see cref="LinkageResult.Clusters"/>.</param>
    /// <remarks>Of more than 40 records the most strongly linked are drawn, and a line says how many more there are. Links that do not reach the threshold are dashed, and are drawn among up to 8 records.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such customer.</exception>
    /// <exception cref="InvalidOperationException">Records were added to the batch since.</exception>
    public static string Graph(LinkageResult result, int customer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfNegative(customer);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(customer, result.CustomerCount);
        return new ClusterGraph(GraphedCustomer.Of(result, customer)).Draw();
    }

    /// <summary>Draws how precision, recall and F1 go with the threshold, the one in use marked; where the true people were given, measured beside expected.</summary>
    /// <param name="curve">The curve, as <see cref="LinkageReport.Thresholds"/> makes it.</param>
    /// <exception cref="ArgumentException">It has no points.</exception>
    public static string Thresholds(ThresholdCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return curve.Points.Count > 0 ? new ThresholdChart(curve).Draw() : throw new ArgumentException("The curve has no points.", nameof(curve));
    }
}
