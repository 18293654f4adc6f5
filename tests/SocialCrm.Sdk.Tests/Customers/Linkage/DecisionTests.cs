using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>What people decide of pairs of records holds in every run.</summary>
public class DecisionTests
{
    private static readonly (string, string, string, string) Evelyn = ("Evelyn", "Klein", "evelyn@example.org", "1951-09-24");
    private static readonly (string, string, string, string) Darius = ("Darius", "Adler", "darius@example.com", "1980-01-02");

    [Fact]
    public void Two_strangers_that_were_linked_are_one_person()
    {
        var batch = PeopleBatch.Of(Evelyn, Darius);
        batch.Link(0, 1);

        Assert.Equal([0, 0], Clusters(batch));
    }

    [Fact]
    public void Two_records_that_were_unlinked_are_two_people_even_where_a_third_one_is_like_both()
    {
        var batch = PeopleBatch.Of(Evelyn, Evelyn, Evelyn);
        batch.Unlink(0, 1);

        var clusters = Clusters(batch);

        Assert.NotEqual(clusters[0], clusters[1]);
        Assert.Equal(2, clusters.Distinct().Count());
    }

    [Fact]
    public void Of_two_decisions_the_one_that_parts_holds()
    {
        var batch = PeopleBatch.Of(Evelyn, Evelyn);
        batch.Unlink(1, 0);
        batch.Link(0, 1);

        Assert.Equal([0, 1], Clusters(batch));
    }

    [Fact]
    public void Different_verified_ids_part_what_was_linked()
    {
        var batch = new RecordBatch(new LinkageOptions());
        foreach (var id in (string[])["ada", "grace"])
        {
            batch.Add(new SourceRecord
            {
                Source = new SourceId("crm"), Key = id, ObservedAt = DateTimeOffset.UnixEpoch, Values = [new(AttributeKind.VerifiedId, id, "login"), new(AttributeKind.GivenName, "Evelyn")],
            });
        }

        batch.Link(0, 1);

        Assert.Equal([0, 1], Clusters(batch));
    }

    [Fact]
    public void One_of_many_repetitions_that_was_unlinked_is_apart_from_the_others()
    {
        var batch = PeopleBatch.Of([.. Enumerable.Repeat(Evelyn, 9)]);
        batch.Unlink(8, 0);

        var clusters = Clusters(batch);

        Assert.NotEqual(clusters[0], clusters[8]);
    }

    [Fact]
    public void An_explanation_tells_the_decision()
    {
        var batch = PeopleBatch.Of(Evelyn, Darius, Evelyn);
        batch.Link(0, 1);
        batch.Unlink(0, 2);

        var result = new RecordLinker(new LinkageOptions()).Link(batch);

        Assert.Contains("decided to be one person (must link)", result.Explain(0, 1).ToString(), StringComparison.Ordinal);
        Assert.Contains("decided to be two people (never link)", result.Explain(2, 0).ToString(), StringComparison.Ordinal);
        Assert.Equal(double.NegativeInfinity, result.Explain(0, 2).TotalWeight);
    }

    [Fact]
    public void What_was_decided_is_not_asked_again()
    {
        var batch = PeopleBatch.Synthetic(400);
        var asked = new LinkageReport(new RecordLinker(new LinkageOptions()).Link(batch)).Review(6);
        foreach (var (number, pair) in asked.Index())
        {
            if (number % 2 == 0)
                batch.Link(pair.Left, pair.Right);
            else
                batch.Unlink(pair.Left, pair.Right);
        }

        var again = new LinkageReport(new RecordLinker(new LinkageOptions()).Link(batch)).Review(50);

        Assert.NotEmpty(asked);
        Assert.Empty(again.Select(pair => (pair.Left, pair.Right)).Intersect(asked.Select(pair => (pair.Left, pair.Right))));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 2)]
    [InlineData(-1, 1)]
    public void A_decision_names_two_records_of_the_batch(int left, int right)
    {
        var batch = PeopleBatch.Of(Evelyn, Darius);

        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Link(left, right));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Unlink(right, left));
    }

    private static int[] Clusters(RecordBatch batch) => new RecordLinker(new LinkageOptions()).Link(batch).Clusters.ToArray();
}
