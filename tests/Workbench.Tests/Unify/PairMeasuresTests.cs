using Workbench.Unify;

namespace Workbench.Tests.Unify;

public class PairMeasuresTests
{
    [Fact]
    public void Counting_by_cells_gives_what_looking_at_every_pair_gives()
    {
        var dice = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var records = Enumerable.Range(0, dice.Next(0, 60)).Select(_ => (Cluster: dice.Next(8), Entity: dice.Next(8))).ToArray();
            var pairs = (from left in Enumerable.Range(0, records.Length)
                         from right in Enumerable.Range(left + 1, records.Length - left - 1)
                         select (records[left].Cluster == records[right].Cluster, records[left].Entity == records[right].Entity)).ToArray();

            var measures = PairMeasures.Of([.. records]);

            Assert.Equal(
                new PairMeasures(pairs.Count(pair => pair.Item1), pairs.Count(pair => pair.Item2), pairs.Count(pair => pair is (true, true))), measures);
        }
    }

    [Fact]
    public void Precision_recall_and_f1_follow_from_the_counts()
    {
        var measures = new PairMeasures(Together: 10, True: 20, Right: 5);

        Assert.Equal((0.5, 0.25, 1 / 3.0), (measures.Precision, measures.Recall, measures.F1));
    }

    [Fact]
    public void Of_nothing_everything_is_right()
    {
        var measures = PairMeasures.Of([]);

        Assert.Equal((1.0, 1.0, 1.0), (measures.Precision, measures.Recall, measures.F1));
    }

    [Fact]
    public void Records_whose_entity_is_unknown_are_left_out()
    {
        var labels = new TruthLabels();
        foreach (var entity in (string[])["a", "", "a", " ", "b"])
            labels.Add(entity);

        var measures = labels.Measure([0, 0, 0, 0, 1]);

        Assert.Equal(new PairMeasures(Together: 1, True: 1, Right: 1), measures);
    }
}
