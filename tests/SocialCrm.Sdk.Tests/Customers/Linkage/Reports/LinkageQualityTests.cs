using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>Counting by cells gives what looking at every pair and every record gives.</summary>
public class LinkageQualityTests
{
    [Fact]
    public void Counts_and_shares_are_those_of_looking_at_all_pairs() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Gen.Choose(0, 63).ArrayOf().ToArbitrary(),
        drawn =>
        {
            // A label of 0 stands for none; clusters are numbered with gaps.
            var records = Array.ConvertAll(drawn, one => (Cluster: one / 8, Person: one % 8));
            int[] clusters = [.. records.Select(record => record.Cluster * 70_000)];
            var quality = LinkageQuality.Of(clusters, Truth(records.Select(record => record.Person == 0 ? " " : $"p{record.Person}")));

            var known = Array.FindAll(records, record => record.Person > 0);
            AssertPairs(known, quality);
            AssertRecords(known, quality);
            Assert.Equal((known.Length, records.Length - known.Length), (quality.Records, quality.Unlabelled));
        }));

    [Fact]
    public void Shares_follow_from_the_counts()
    {
        var quality = LinkageQuality.Of([0, 0, 1, 1, 2], Truth(["a", "a", "a", "b", "c"]));

        Assert.Equal((3, 1, 1, 2), (quality.TruePairs, quality.FoundPairs, quality.WrongPairs, quality.MissedPairs));
        Assert.Equal((1 / 2.0, 1 / 3.0, 2 / 5.0), (quality.Precision, quality.Recall, quality.F1));
        Assert.Equal((4 / 5.0, 11 / 15.0), (quality.BCubedPrecision, quality.BCubedRecall), (left, right) => Near(left, right));
        Assert.Equal((3, 3, 1, 1 / 3.0), (quality.People, quality.Customers, quality.ExactPeople, quality.ExactShare));
    }

    [Fact]
    public void Of_nothing_everything_is_right()
    {
        var quality = LinkageQuality.Of([], new LinkageTruth());

        Assert.Equal((1.0, 1.0, 1.0), (quality.Precision, quality.Recall, quality.F1));
        Assert.Equal((1.0, 1.0, 1.0, 1.0), (quality.BCubedPrecision, quality.BCubedRecall, quality.BCubedF1, quality.ExactShare));
    }

    [Fact]
    public void A_hundred_thousand_records_of_one_person_are_more_pairs_than_an_int_counts()
    {
        const int Records = 100_000;

        var quality = LinkageQuality.Of(new int[Records], Truth(Enumerable.Repeat("a", Records)));

        Assert.Equal((4_999_950_000, 4_999_950_000, 0), (quality.TruePairs, quality.FoundPairs, quality.WrongPairs));
        Assert.Equal(1, quality.BCubedF1);
    }

    [Fact]
    public void As_many_labels_as_records_are_asked_for()
    {
        var fault = Assert.Throws<ArgumentException>(() => LinkageQuality.Of([0, 0], Truth(["a"])));

        Assert.Contains("1 labels for 2 records", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_below_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => LinkageQuality.Of([0, -1], Truth(["a", ""])));

    private static void AssertPairs((int Cluster, int Person)[] known, LinkageQuality quality)
    {
        var pairs = known.SelectMany((left, place) => known.Skip(place + 1).Select(right => (Together: left.Cluster == right.Cluster, One: left.Person == right.Person))).ToArray();

        Assert.Equal(pairs.Count(pair => pair.One), quality.TruePairs);
        Assert.Equal(pairs.Count(pair => pair is (true, true)), quality.FoundPairs);
        Assert.Equal(pairs.Count(pair => pair is (true, false)), quality.WrongPairs);
        Assert.Equal(pairs.Count(pair => pair is (false, true)), quality.MissedPairs);
    }

    private static void AssertRecords((int Cluster, int Person)[] known, LinkageQuality quality)
    {
        double Average(Func<(int Cluster, int Person), (int Cluster, int Person), bool> isAround) => known.Length == 0
            ? 1
            : known.Average(record => (double)known.Count(other => other == record) / known.Count(other => isAround(record, other)));
        bool IsExact(IGrouping<int, (int Cluster, int Person)> person) =>
            person.DistinctBy(record => record.Cluster).Count() == 1 && known.Count(record => record.Cluster == person.First().Cluster) == person.Count();

        Assert.Equal(Average((record, other) => record.Cluster == other.Cluster), quality.BCubedPrecision, 1e-12);
        Assert.Equal(Average((record, other) => record.Person == other.Person), quality.BCubedRecall, 1e-12);
        Assert.Equal(known.GroupBy(record => record.Person).Count(IsExact), quality.ExactPeople);
        Assert.Equal(known.DistinctBy(record => record.Person).Count(), quality.People);
        Assert.Equal(known.DistinctBy(record => record.Cluster).Count(), quality.Customers);
    }

    private static bool Near((double, double) left, (double, double) right) =>
        Math.Abs(left.Item1 - right.Item1) < 1e-12 && Math.Abs(left.Item2 - right.Item2) < 1e-12;

    private static LinkageTruth Truth(IEnumerable<string> people)
    {
        var truth = new LinkageTruth();
        foreach (var person in people)
            truth.Add(person);
        return truth;
    }
}
