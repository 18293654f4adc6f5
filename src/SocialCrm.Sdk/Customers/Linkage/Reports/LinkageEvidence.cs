namespace SocialCrm.Customers;

/// <summary>What a result was made of, kept for reports and explanations.</summary>
internal sealed record LinkageEvidence(RecordTable Table, CandidateScorer Scorer, ScoredPairs Scored)
{
    public required Frequencies Frequencies { get; init; }

    public required CandidateFinder Finder { get; init; }

    /// <summary>The rules in use, and what each brought.</summary>
    public required BlockRule[] Rules { get; init; }

    public required BlockReport[] Reports { get; init; }

    public required Repetitions Repetitions { get; init; }

    /// <summary>The log2 odds above which records counted as one person.</summary>
    public required double Threshold { get; init; }

    /// <summary>Makes customers again, from another bound of the log2 odds on.</summary>
    public required Func<double, (int[] Clusters, int Count)> Cluster { get; init; }

    /// <summary>The match probability of a score.</summary>
    public static double Probability(double score) => 1 / (1 + double.Exp2(-score));

    /// <summary>The score of a match probability.</summary>
    public static double Score(double probability) => Math.Log2(probability / (1 - probability));

    /// <summary>How many matches are expected among the candidates.</summary>
    public double ExpectedMatches()
    {
        double sum = 0;
        foreach (var score in Scored.Scores)
            sum += Probability(score);
        return sum;
    }

    /// <summary>The place of a pair among those scored; negative where it is none of them.</summary>
    public int Find(ulong pair) => Scored.Pairs.AsSpan().BinarySearch(pair);

    /// <summary>Says so where reports are asked for too late.</summary>
    public void DemandUnchanged(int records)
    {
        if (Table.Count != records)
            throw new InvalidOperationException("Records were added to the batch since it was linked. Ask for reports before, or link it again.");
    }
}
