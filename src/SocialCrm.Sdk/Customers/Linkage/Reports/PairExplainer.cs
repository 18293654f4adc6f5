namespace SocialCrm.Customers;

/// <summary>Tells a pair's score comparison by comparison.</summary>
internal static class PairExplainer
{
    /// <summary>The weight that is none of a comparison: how common matches are.</summary>
    public const string Prior = "prior";

    /// <summary>The weight that is none of a comparison: what was decided of the pair.</summary>
    public const string DecisionName = "decision";

    // What is less is shown as 0.0, and said with the other line.
    private const double Least = 0.05;
    private const double Nothing = 1e-10;

    public static MatchExplanation Explain(RecordTable table, CandidateScorer candidates, int left, int right)
    {
        var scorer = candidates.Scorer;
        var findings = new Finding[scorer.Comparisons.Length];
        var rule = candidates.Compare(left, right, findings);
        var weights = new List<MatchWeight>(findings.Length + 3) { new(Prior, scorer.Prior.One, "how common matches are among all pairs") };
        for (var i = 0; i < findings.Length; i++)
        {
            var comparison = scorer.Comparisons[i];
            if (findings[i].Level > 0)
                weights.Add(new MatchWeight(comparison.Name, scorer.Weight(i, findings[i]).One, comparison.WordsOf(candidates.ViewOf(left), candidates.ViewOf(right), findings[i])));
        }

        AddOtherReasons(weights, scorer.Odds(findings));
        if (rule != HardRule.None && candidates.Decisions.Of(left, right) == rule)
            weights.Add(Decision(rule));
        else if (rule == HardRule.Same)
            weights.Add(new MatchWeight("verified-id", double.PositiveInfinity, "same verified id"));
        else if (rule == HardRule.Different)
            weights.Add(Parting(candidates, left, right));
        return new MatchExplanation(table.IdOf(left), table.IdOf(right), weights);
    }

    /// <summary>The two reasons why people who are not one agree, each by its part in what is taken off the odds.</summary>
    private static void AddOtherReasons(List<MatchWeight> weights, ClassOdds odds)
    {
        var taken = odds.Total - odds.One;
        // Of the two, not of their powers, which may be too large to be told.
        var home = taken / (1 + double.Exp2(odds.Names - odds.Home));
        var names = taken - home;
        if (home > -Least && home > names)
            (home, names) = (0, taken);
        else if (names > -Least)
            (home, names) = (taken, 0);
        if (home < -Nothing)
            weights.Add(new MatchWeight("household", home, "what living together explains"));
        if (names < -Nothing)
            weights.Add(new MatchWeight("namesakes", names, "what having one name explains"));
    }

    private static MatchWeight Decision(HardRule rule) => rule == HardRule.Same
        ? new MatchWeight(DecisionName, double.PositiveInfinity, "decided to be one person")
        : new MatchWeight(DecisionName, double.NegativeInfinity, "decided to be two people");

    private static MatchWeight Parting(CandidateScorer candidates, int left, int right) =>
        candidates.Scorer.Hard.AreOfUniqueSource(candidates.ViewOf(left), candidates.ViewOf(right))
            ? new MatchWeight("unique-source", double.NegativeInfinity, "both of a source that holds nobody twice")
            : new MatchWeight("verified-id", double.NegativeInfinity, "different verified ids");
}
