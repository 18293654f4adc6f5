using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>The worst errors are found, with the reason for each.</summary>
public class LinkageErrorsTests
{
    private const int Rows = 3_000;

    private static readonly LinkageResult Result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(Rows));

    private static readonly LinkageTruth Truth = PeopleBatch.Truth(Rows);

    [Fact]
    public void Asked_for_all_it_lists_every_error_once_the_worst_first()
    {
        var quality = new LinkageReport(Result).Quality(Truth);

        var errors = new LinkageReport(Result).Errors(Truth, int.MaxValue);

        Assert.Equal((quality.WrongPairs, quality.MissedPairs), (errors.Wrong.Count, errors.Missed.Count));
        Assert.Equal(errors.Wrong.OrderByDescending(error => error.Weight).ThenBy(error => (error.Left, error.Right)), errors.Wrong);
        Assert.Equal(errors.Missed.OrderBy(error => error.Weight).ThenBy(error => (error.Left, error.Right)), errors.Missed);
        Assert.All(errors.Wrong.Concat(errors.Missed), error => Assert.Equal(Result.Score(error.Left, error.Right), error.Weight));
    }

    [Fact]
    public void Asked_for_some_it_lists_the_first_of_all()
    {
        var all = new LinkageReport(Result).Errors(Truth, int.MaxValue);

        var some = new LinkageReport(Result).Errors(Truth, 3);

        Assert.Equal(all.Wrong.Take(3), some.Wrong);
        Assert.Equal(all.Missed.Take(3), some.Missed);
    }

    [Fact]
    public void Every_miss_has_the_reason_that_the_result_shows() => Assert.All(new LinkageReport(Result).Errors(Truth, int.MaxValue).Missed, error =>
    {
        var isCompared = Result.Candidates.Contains(PairList.Of(error.Left, error.Right));
        Assert.Equal(
            !isCompared ? LinkageErrorReason.NotCompared : error.Weight <= 0 ? LinkageErrorReason.BelowThreshold : LinkageErrorReason.PartedByOthers,
            error.Reason);
    });

    [Theory]
    [InlineData("1", "1", false, LinkageErrorReason.LinkedByRule)]
    [InlineData("1", "", false, LinkageErrorReason.WeighedAsOne)]
    [InlineData("1", "2", true, LinkageErrorReason.PartedByRule)]
    public void Hard_rules_and_weights_are_told_apart(string one, string other, bool areOne, LinkageErrorReason reason)
    {
        var batch = new RecordBatch(new LinkageOptions());
        foreach (var card in (string[])[one, other])
        {
            batch.Begin(batch.Source(new SourceId("crm")), $"{batch.Count}");
            batch.Set(batch.Slot(AttributeKind.Email), "ada@example.org");
            batch.Set(batch.Slot(AttributeKind.FullName), "Ada Lovelace");
            batch.Set(batch.Slot(AttributeKind.BirthDate), "1815-12-10");
            batch.Set(batch.Slot(AttributeKind.VerifiedId, "card"), card);
            batch.End();
        }

        var truth = new LinkageTruth();
        truth.Add("a");
        truth.Add(areOne ? "a" : "b");

        var errors = new LinkageReport(new RecordLinker(new LinkageOptions()).Link(batch)).Errors(truth);

        Assert.Equal(reason, Assert.Single(errors.Wrong.Concat(errors.Missed)).Reason);
    }

    [Fact]
    public void A_record_without_a_label_is_in_no_error()
    {
        var unknown = new LinkageTruth();
        for (var record = 0; record < Rows; record++)
            unknown.Add("");

        var errors = new LinkageReport(Result).Errors(unknown, int.MaxValue);

        Assert.Empty(errors.Wrong);
        Assert.Empty(errors.Missed);
    }
}
