using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>What the documentation shows, as it stands there.</summary>
public class ReportsInUseTests
{
    private const int Rows = 1_000;

    [Fact]
    public void A_look_back_needs_four_lines_without_labels_and_four_with_them()
    {
        var result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(Rows));
        var truth = PeopleBatch.Truth(Rows);

        var report = new LinkageReport(result);
        var why = LinkageCharts.Waterfall(result.Explain(0, 1), "crm:1 and shop:7");
        var customer = LinkageCharts.Graph(result, result.Clusters[0]);
        var questions = report.Review(most: 20);

        var quality = report.Quality(truth);
        var worst = report.Errors(truth, most: 20);
        var blocking = report.Blocking(truth);
        var curve = LinkageCharts.Thresholds(report.Thresholds(truth));

        Assert.All((string[])[why, customer, curve], chart => new SvgFile(chart).AssertHarmless());
        Assert.Equal(20, questions.Count);
        Assert.Equal(quality.TruePairs, blocking.TruePairs);
        Assert.Equal(Math.Min(20, quality.MissedPairs), worst.Missed.Count);
    }
}
