namespace SocialCrm.Customers;

/// <summary>Weighs all candidate pairs and keeps those that may be one person.</summary>
internal sealed class CandidateScorer(RecordTable table, PairScorer scorer)
{
    private const int Portion = 8_192;

    /// <summary>The pairs that score more than a bound, in order.</summary>
    public ScoredPairs Score(PairList candidates, double above, int parallelism)
    {
        var portions = (candidates.Count + Portion - 1) / Portion;
        var kept = new (List<ulong> Pairs, List<float> Scores)[portions];
        Portions.Each(portions, parallelism, portion =>
        {
            var found = (Pairs: new List<ulong>(), Scores: new List<float>());
            var all = candidates.All;
            var end = Math.Min(all.Length, (portion + 1) * Portion);
            for (var i = portion * Portion; i < end; i++)
            {
                var score = (float)Score(PairList.First(all[i]), PairList.Second(all[i]));
                if (score <= above)
                    continue;
                found.Pairs.Add(all[i]);
                found.Scores.Add(score);
            }

            kept[portion] = found;
        });
        return new ScoredPairs([.. kept.SelectMany(found => found.Pairs)], [.. kept.SelectMany(found => found.Scores)]);
    }

    public double Score(int left, int right) => scorer.Score(ViewOf(left), ViewOf(right));

    public RecordView ViewOf(int record) => new(table.FeaturesOf(record), table.SourceOf(record));

    public PairScorer Scorer => scorer;

    /// <summary>Compares two records, and says what is certain of them.</summary>
    public HardRule Compare(int left, int right, Span<Finding> findings)
    {
        var one = ViewOf(left);
        var other = ViewOf(right);
        for (var i = 0; i < findings.Length; i++)
            findings[i] = scorer.Comparisons[i].Compare(one, other);
        return scorer.Hard.Of(one, other);
    }
}
