namespace SocialCrm.Customers;

/// <summary>Estimates which share of the expected matches each blocking rule finds by itself.</summary>
internal static class RuleRecall
{
    // Of a large batch, some of each rule's blocks tell enough.
    private const int Records = 100_000;

    public static BlockingYield[] Of(LinkageEvidence evidence)
    {
        var expected = evidence.ExpectedMatches();
        var oneIn = 1 + (evidence.Table.Count - 1) / Records;
        var yields = new BlockingYield[evidence.Rules.Length];
        Parallel.For(0, yields.Length, number =>
        {
            var rule = evidence.Rules[number];
            var report = Array.Find(evidence.Reports, report => report.Rule == rule.Name)!;
            var recall = expected > 0 ? Math.Min(1, Found(evidence, rule, oneIn) * oneIn / expected) : 1;
            yields[number] = new BlockingYield(rule.Name, report.Pairs, report.Skipped, recall);
        });
        return yields;
    }

    private static double Found(LinkageEvidence evidence, BlockRule rule, int oneIn)
    {
        double sum = 0;
        foreach (var pair in evidence.Finder.Sample(rule, oneIn).All)
        {
            if (evidence.Find(pair) is >= 0 and var place)
                sum += LinkageEvidence.Probability(evidence.Scored.Scores[place]);
        }

        return sum;
    }
}
