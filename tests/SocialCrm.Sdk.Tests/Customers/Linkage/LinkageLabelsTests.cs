using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>Labels teach what records alone do not show, and decide nothing.</summary>
public class LinkageLabelsTests
{
    private const int Houses = 1_000;
    private const int Rows = 5_000;

    // What a few labels may cost in F1, right or wrong, even or picked for being doubtful.
    private const double Bound = 0.01;

    private static readonly LinkageTruth People = PeopleBatch.Truth(Rows);

    private static readonly Lazy<LinkageResult> Unlabelled = new(() => Linked(PeopleBatch.Synthetic(Rows), null));

    [Fact]
    public void Twins_are_one_person_until_labels_teach_that_people_who_live_together_share_a_birth_date()
    {
        var without = QualityOf(Linked(Twins(), null));
        var with = QualityOf(Linked(Twins(), new LinkageLabels(SameTwins.Take(200), TwoTwins.Take(200))));

        Assert.InRange(without.F1, 0, 0.6);
        Assert.InRange(with.F1, 0.99, 1);
    }

    [Fact]
    public void The_true_people_of_a_part_of_the_records_are_labels_too()
    {
        var known = new LinkageTruth();
        for (var record = 0; record < Houses * 3; record++)
            known.Add(record < Houses ? PersonOf(record) : "");

        Assert.InRange(QualityOf(Linked(Twins(), LinkageLabels.Of(known))).F1, 0.99, 1);
    }

    [Fact]
    public async Task What_labels_taught_is_saved_and_loaded()
    {
        var result = Linked(Twins(), new LinkageLabels(SameTwins.Take(200), TwoTwins.Take(200)));
        using var stream = new MemoryStream();
        await result.Model.SaveAsync(stream);
        stream.Position = 0;
        var loaded = await LinkageModel.LoadAsync(stream);

        var again = new RecordLinker(new LinkageOptions()).Link(Twins(), loaded);

        Assert.Equal(result.Clusters.ToArray(), again.Clusters.ToArray());
        Assert.Equal(result.Explain(0, 1).TotalWeight, again.Explain(0, 1).TotalWeight);
    }

    [Fact]
    public void Many_labels_weigh_more_than_few_ones()
    {
        var weights = ((int[])[0, 20, 400]).Select(count => Weight(Linked(PeopleBatch.Synthetic(Rows), new LinkageLabels(TruePairs().Where(WithOtherMail).Take(count), []))));

        // What is labelled as one person with different addresses makes these speak less against it.
        Assert.Equal(weights.Order(), weights);
        Assert.True(weights.Last() - weights.First() > 1);

        static double Weight(LinkageResult result) => result.Explain(TruePairs().First(WithOtherMail).Left, TruePairs().First(WithOtherMail).Right)
            .Weights.Single(weight => weight.Comparison == "email").Weight;
    }

    [Theory]
    [InlineData("even")]
    [InlineData("doubtful")]
    [InlineData("wrong")]
    public void Twenty_labels_cost_hardly_anything_however_they_were_picked(string how)
    {
        var labels = how switch
        {
            "even" => Answered(Evenly().Take(20)),
            "doubtful" => Answered(new LinkageReport(Unlabelled.Value).Review(20).Select(pair => (pair.Left, pair.Right))),
            _ => new LinkageLabels(Evenly().Where(pair => !AreOne(pair)).Take(10), Evenly().Where(AreOne).Take(10)),
        };

        var labelled = new LinkageReport(Linked(PeopleBatch.Synthetic(Rows), labels)).Quality(People);

        Assert.InRange(labelled.F1, new LinkageReport(Unlabelled.Value).Quality(People).F1 - Bound, 1);
    }

    [Fact]
    public void A_label_decides_nothing_and_the_order_of_labels_neither()
    {
        (int, int)[] strangers = [.. Evenly().Where(pair => !AreOne(pair) && !IsOneCustomer(pair)).Take(5)];
        (int, int)[] repetitions = [.. Evenly().Where(pair => AreOne(pair) && IsOneCustomer(pair)).Take(5)];

        var one = Linked(PeopleBatch.Synthetic(Rows), new LinkageLabels(strangers, repetitions)).Clusters.ToArray();
        var other = Linked(PeopleBatch.Synthetic(Rows), new LinkageLabels(strangers.Reverse(), repetitions.Reverse())).Clusters.ToArray();

        Assert.Equal(one, other);
        Assert.All(strangers, pair => Assert.NotEqual(one[pair.Item1], one[pair.Item2]));
        Assert.All(repetitions, pair => Assert.Equal(one[pair.Item1], one[pair.Item2]));
    }

    [Fact]
    public void Two_lines_train_with_labels()
    {
        var (batch, options) = (PeopleBatch.Synthetic(100), new LinkageOptions());

        var labels = new LinkageLabels(same: [(0, 7), (3, 12)], different: [(0, 9)]);
        var result = new RecordLinker(options).Link(batch, labels);

        Assert.Equal(100, result.Clusters.Length);
    }

    [Fact]
    public void Labels_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new LinkageLabels([(0, 1)], [(1, 0)]));
        Assert.Throws<ArgumentException>(() => new LinkageLabels([(3, 3)], []));
        Assert.Throws<ArgumentException>(() => new LinkageLabels([], [(-1, 3)]));
        Assert.Throws<ArgumentException>(() => Linked(Twins(), new LinkageLabels([], [(0, Houses * 3)])));
        Assert.Throws<ArgumentException>(() => Linked(Twins(), LinkageLabels.Of(People)));
    }

    [Fact]
    public void Labels_of_records_that_nothing_is_known_of_do_no_harm() =>
        Assert.Equal([0, 1], Linked(MadeUp.Batch(2, _ => []), new LinkageLabels([(0, 1)], [])).Clusters.ToArray());

    // In each house: a twin, the other one, and the first again.
    private static RecordBatch Twins() => MadeUp.Batch(Houses * 3, i =>
    [
        (AttributeKind.GivenName, MadeUp.Given(i % 3 == 1 ? i / 3 + 500_000 : i / 3)),
        (AttributeKind.FamilyName, MadeUp.Family(i / 3)),
        (AttributeKind.BirthDate, MadeUp.Born(i / 3)),
        (AttributeKind.Postcode, $"{MadeUp.Below(90_000, i / 3, 3) + 10_000}"),
        (AttributeKind.Phone, $"+4420{MadeUp.Below(80_000_000, i / 3, 4) + 10_000_000}"),
    ]);

    private static IEnumerable<(int, int)> SameTwins => Enumerable.Range(0, Houses).Select(house => (house * 3, house * 3 + 2));

    private static IEnumerable<(int, int)> TwoTwins => Enumerable.Range(0, Houses).Select(house => (house * 3, house * 3 + 1));

    private static string PersonOf(int record) => $"{record / 3}:{record % 3 % 2}";

    private static LinkageQuality QualityOf(LinkageResult twins)
    {
        var truth = new LinkageTruth();
        for (var record = 0; record < Houses * 3; record++)
            truth.Add(PersonOf(record));
        return new LinkageReport(twins).Quality(truth);
    }

    /// <summary>Pairs that were compared, in an order of chance.</summary>
    private static IEnumerable<(int Left, int Right)> Evenly()
    {
        var pairs = Unlabelled.Value.Candidates.All.ToArray();
        new Random(3).Shuffle(pairs);
        return pairs.Select(pair => (PairList.First(pair), PairList.Second(pair)));
    }

    private static IEnumerable<(int Left, int Right)> TruePairs() => Evenly().Where(AreOne);

    private static bool WithOtherMail((int Left, int Right) pair) =>
        Unlabelled.Value.Explain(pair.Left, pair.Right).Weights.Any(weight => weight.Finding.Contains("different e-mail", StringComparison.Ordinal));

    private static LinkageLabels Answered(IEnumerable<(int Left, int Right)> pairs) => new(pairs.Where(AreOne), pairs.Where(pair => !AreOne(pair)));

    private static bool AreOne((int Left, int Right) pair) => People.AreOne(pair.Left, pair.Right);

    private static bool IsOneCustomer((int Left, int Right) pair) => Unlabelled.Value.Clusters[pair.Left] == Unlabelled.Value.Clusters[pair.Right];

    private static LinkageResult Linked(RecordBatch batch, LinkageLabels? labels) =>
        labels is null ? new RecordLinker(new LinkageOptions()).Link(batch) : new RecordLinker(new LinkageOptions()).Link(batch, labels);
}
