namespace SocialCrm.Customers;

/// <summary>Estimates which share of the expected matches each blocking rule finds, and how many no rule finds.</summary>
/// <remarks>
/// A match counts by its probability. Of what no rule finds, one part shows: pairs that are one customer by way of other records. The other is estimated by how
/// many matches exactly one rule finds, and how many exactly two: Chao, "Nonparametric Estimation of the Number of Classes in a Population" (1984), in the form
/// corrected for bias. That is a lower bound for rules that find pairs independently; rules that look at the same values do not, which is why both parts are added
/// up and neither is taken for the whole.
/// </remarks>
internal sealed record RuleRecall(BlockingYield[] Yields, double Recall)
{
    public static RuleRecall Of(LinkageResult result)
    {
        var evidence = result.Evidence;
        var scores = evidence.Scored.Scores;
        var tally = new RuleTally(evidence, evidence.Scored.Pairs, place => LinkageEvidence.Probability(scores[place]));
        var all = tally.Met + Unseen(tally.Once, tally.Twice) + LinkedByOthers(result) * result.EstimatedPrecision;
        var yields = evidence.Rules.Select((rule, number) =>
        {
            var report = Array.Find(evidence.Reports, report => report.Rule == rule.Name)!;
            return new BlockingYield(rule.Name, report.Pairs, report.Skipped, Share(tally.Alone[number], all), Share(tally.Only[number], all));
        });
        return new RuleRecall([.. yields], Share(tally.Met, all));
    }

    private static double Unseen(double once, double twice) => once * Math.Max(0, once - 1) / (2 * (twice + 1));

    /// <summary>Pairs that are one customer though no rule brought them together; repetitions need no rule.</summary>
    private static long LinkedByOthers(LinkageResult result)
    {
        var clusters = result.Clusters;
        var sizes = new int[result.CustomerCount];
        long pairs = 0;
        for (var record = 0; record < clusters.Length; record++)
            pairs += result.Evidence.Repetitions.Contains(record) ? 0 : sizes[clusters[record]]++;
        foreach (var pair in result.Candidates.All)
            pairs -= clusters[PairList.First(pair)] == clusters[PairList.Second(pair)] ? 1 : 0;
        return pairs;
    }

    private static double Share(double part, double whole) => whole > 0 ? Math.Min(1, part / whole) : 1;
}
