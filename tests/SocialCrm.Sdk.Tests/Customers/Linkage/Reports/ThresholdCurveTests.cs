using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>The curve tells what linking with each threshold would give.</summary>
public class ThresholdCurveTests
{
    private const int Rows = 3_000;

    private static readonly LinkageResult Result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(Rows));

    private static readonly LinkageTruth Truth = PeopleBatch.Truth(Rows);

    private static readonly ThresholdCurve Curve = new LinkageReport(Result).Thresholds(Truth);

    [Fact]
    public void Its_point_in_use_is_what_the_result_tells()
    {
        var point = Curve.Points.Single(point => point.Threshold == Curve.Chosen);

        Assert.Equal(new LinkageReport(Result).Quality(Truth), point.Quality);
        Assert.Equal((Result.CustomerCount, Result.EstimatedPrecision, Result.EstimatedRecall), (point.Customers, point.EstimatedPrecision, point.EstimatedRecall));
        Assert.Equal(Result.Threshold, Curve.Chosen);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.99)]
    public void Every_other_point_is_what_linking_again_gives(double threshold)
    {
        var again = new RecordLinker(new LinkageOptions { Threshold = threshold }).Link(PeopleBatch.Synthetic(Rows), Result.Model);

        var point = Curve.Points.Single(point => point.Threshold == threshold);

        Assert.Equal(new LinkageReport(again).Quality(Truth), point.Quality);
        Assert.Equal((again.CustomerCount, again.EstimatedPrecision, again.EstimatedRecall), (point.Customers, point.EstimatedPrecision, point.EstimatedRecall));
    }

    [Fact]
    public void Points_ascend_and_thresholds_of_ones_own_are_taken_each_once()
    {
        var curve = new LinkageReport(Result).Thresholds(thresholds: [0.9, 0.2, 0.9, 0.5]);

        Assert.Equal([0.2, 0.5, 0.9], curve.Points.Select(point => point.Threshold));
        Assert.All(curve.Points, point => Assert.Null(point.Quality));
        Assert.Equal(Curve.Points.OrderBy(point => point.Threshold), Curve.Points);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void What_is_no_threshold_is_refused(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinkageReport(Result).Thresholds(thresholds: [threshold]));

    [Fact]
    public void The_chart_has_a_line_for_each_measure_and_marks_the_threshold_in_use()
    {
        var measured = new SvgFile(LinkageCharts.Thresholds(Curve));
        var expected = new SvgFile(LinkageCharts.Thresholds(new LinkageReport(Result).Thresholds()));

        measured.AssertHarmless();
        Assert.Equal((6, 3), (measured.All("polyline").Count(), expected.All("polyline").Count()));
        Assert.All(measured.All("polyline"), line => Assert.Equal(Curve.Points.Count, line.Attribute("points")!.Value.Split(' ').Length));
        Assert.Contains("in use: 0.5", measured.Texts);
        Assert.Contains("threshold 0.5 (in use): precision expected", expected.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_run_that_links_nobody_or_all_has_a_chart_too(double threshold)
    {
        var result = new RecordLinker(new LinkageOptions { Threshold = threshold }).Link(PeopleBatch.Synthetic(200));

        new SvgFile(LinkageCharts.Thresholds(new LinkageReport(result).Thresholds(thresholds: []))).AssertHarmless();
    }

    [Fact]
    public void A_curve_without_points_cannot_be_drawn() => Assert.Throws<ArgumentException>(() => LinkageCharts.Thresholds(new ThresholdCurve([], 0.5)));
}
