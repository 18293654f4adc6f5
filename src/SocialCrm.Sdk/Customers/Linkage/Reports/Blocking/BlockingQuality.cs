namespace SocialCrm.Customers;

/// <summary>How many true pairs the blocking rules bring together.</summary>
/// <param name="TruePairs">Pairs of records that are one person, by the labels. Records that repeat others letter by letter are left out: they need no rule.</param>
/// <param name="Met">Of these, pairs that any rule brings together.</param>
/// <param name="Rules">What each rule does, in the order of use.</param>
public sealed record BlockingQuality(long TruePairs, long Met, IReadOnlyList<BlockingRuleQuality> Rules)
{
    /// <summary>Which share of the true pairs is compared at all, 0 to 1: no threshold finds more.</summary>
    public double Recall => TruePairs == 0 ? 1 : (double)Met / TruePairs;

    internal static BlockingQuality Of(LinkageResult result, LinkageTruth truth)
    {
        var evidence = result.Evidence;
        var labels = truth.Labels.ToArray();
        foreach (var record in evidence.Repetitions.Firsts.Keys)
            labels[record] = LinkageTruth.Unknown;
        ulong[] met = [.. TruePairsIn(result.Candidates.All, labels)];
        var tally = new RuleTally(evidence, met, _ => 1);
        var people = new RecordGroups(labels, truth.People);
        long pairs = 0;
        for (var person = 0; person < people.Count; person++)
            pairs += people.SizeOf(person) * (people.SizeOf(person) - 1L) / 2;
        var rules = evidence.Rules.Select((rule, number) => new BlockingRuleQuality(rule.Name, (long)tally.Alone[number], (long)tally.Only[number])
        {
            Recall = pairs == 0 ? 1 : tally.Alone[number] / pairs,
        });
        return new BlockingQuality(pairs, met.Length, [.. rules]);
    }

    private static List<ulong> TruePairsIn(ReadOnlySpan<ulong> candidates, int[] labels)
    {
        var met = new List<ulong>();
        foreach (var pair in candidates)
        {
            if (labels[PairList.First(pair)] is not LinkageTruth.Unknown and var person && labels[PairList.Second(pair)] == person)
                met.Add(pair);
        }

        return met;
    }
}
