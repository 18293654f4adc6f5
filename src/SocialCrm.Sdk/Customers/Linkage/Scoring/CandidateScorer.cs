namespace SocialCrm.Customers;

/// <summary>Weighs all candidate pairs and keeps those that may be one person.</summary>
internal sealed class CandidateScorer(RecordTable table, PairScorer scorer, PairDecisions decisions)
{
    private const int Portion = 8_192;

    private readonly PairsAhead ahead = new(table);

    /// <summary>The pairs that score more than a bound, in order.</summary>
    public ScoredPairs Score(PairList candidates, double above, int parallelism)
    {
        var portions = new ScoredPairs[(candidates.Count + Portion - 1) / Portion];
        Portions.Each(portions.Length, parallelism, portion =>
        {
            var start = portion * Portion;
            portions[portion] = Score(candidates.All[start..Math.Min(candidates.Count, start + Portion)], above);
        });
        return ScoredPairs.Of(portions);
    }

    public double Score(int left, int right) => Score(ViewOf(left), ViewOf(right));

    /// <summary>What is certain of two records, by what they say and by what was decided.</summary>
    public HardRule RuleOf(int left, int right)
    {
        var (said, decided) = (scorer.Hard.Of(ViewOf(left), ViewOf(right)), decisions.Of(left, right));
        return said > decided ? said : decided;
    }

    public PairDecisions Decisions => decisions;

    public RecordView ViewOf(int record) => table.ViewOf(record);

    public PairScorer Scorer => scorer;

    /// <summary>Compares two records, and says what is certain of them.</summary>
    public HardRule Compare(int left, int right, Span<Finding> findings)
    {
        var one = ViewOf(left);
        var other = ViewOf(right);
        for (var i = 0; i < findings.Length; i++)
            findings[i] = scorer.Comparisons[i].Compare(one, other);
        return RuleOf(left, right);
    }

    private double Score(in RecordView left, in RecordView right) => decisions.Any && RuleOf(left.Record, right.Record) is not HardRule.None and var rule
        ? rule == HardRule.Same ? double.PositiveInfinity : double.NegativeInfinity
        : scorer.Score(left, right);

    /// <summary>What the comparisons find of two records: equal where that teaches the model the same.</summary>
    public string KindOf(int left, int right)
    {
        var findings = new Finding[scorer.Comparisons.Length];
        Compare(left, right, findings);
        return string.Concat(findings.Select(finding => (char)finding.Level));
    }

    private ScoredPairs Score(ReadOnlySpan<ulong> candidates, double above)
    {
        var pairs = new ulong[candidates.Length];
        var scores = new float[candidates.Length];
        var kept = 0;
        var left = new RecordView([], 0);
        for (var i = 0; i < candidates.Length; i++)
        {
            if (i % PairsAhead.Most == 0)
                ahead.BringNear(candidates[i..Math.Min(candidates.Length, i + PairsAhead.Most)]);
            // The pairs of a record follow one another.
            if (left.Record != PairList.First(candidates[i]))
                left = ViewOf(PairList.First(candidates[i]));
            var score = (float)Score(left, ViewOf(PairList.Second(candidates[i])));
            if (score <= above)
                continue;
            pairs[kept] = candidates[i];
            scores[kept++] = score;
        }

        return new ScoredPairs(pairs[..kept], scores[..kept]);
    }
}
