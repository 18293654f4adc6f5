namespace SocialCrm.Customers;

/// <summary>Finds the pairs of records that are worth comparing: those that meet in a block of any rule.</summary>
/// <remarks>A block that is too large is refined by further parts; what is too large even then is counted and skipped.</remarks>
internal sealed class CandidateFinder(RecordTable table, Repetitions repetitions, Part[] refiners)
{
    public const int LargestBlock = 64;

    // As many share a look at the records as their keys may take memory at once.
    private const int RulesAtOnce = 4;
    private const int EvaluatedPairs = 2_000;
    private const int EvaluatedRecords = 30_000;
    private const int FirstRoom = 1 << 14;

    private readonly SpareArrays spare = new();

    public (PairList Pairs, BlockReport[] Reports) Find(BlockRule[] rules, PairList known, int parallelism)
    {
        var reports = Array.ConvertAll(rules, rule => new BlockReport(rule.Name));
        var lists = new List<PairList> { known };
        foreach (var some in rules.Chunk(RulesAtOnce))
        {
            var met = new PairList[some.Length];
            var keys = Keys(some, 1, parallelism);
            var before = lists.Count - 1;
            Portions.Each(some.Length, parallelism, number => met[number] = Meet(some[number], keys, number, reports[before + number]));
            lists.AddRange(met);
        }

        var all = PairList.Merged(lists, table.Count, spare, parallelism);
        foreach (var list in lists)
            list.Free();
        return (all, reports);
    }

    /// <summary>Which rules are worth their pairs: those that bring matches that no sure rule brings.</summary>
    public BlockRule[] Choose(BlockRule[] rules, PairList known, CandidateScorer scorer, int parallelism)
    {
        var oneIn = 1 + table.Count / EvaluatedRecords;
        var keys = Keys(rules, oneIn, parallelism);
        var expected = new double[rules.Length];
        var cost = new double[rules.Length];
        Portions.Each(rules.Length, parallelism, number =>
        {
            var pairs = Meet(rules[number], keys, number, new BlockReport(rules[number].Name));
            pairs.SortDistinct(table.Count);
            var step = 1 + pairs.Count / EvaluatedPairs;
            double matches = 0;
            for (var i = 0; i < pairs.Count; i += step)
            {
                if (!known.Contains(pairs.All[i]))
                    matches += 1 / (1 + double.Exp2(-scorer.Score(PairList.First(pairs.All[i]), PairList.Second(pairs.All[i]))));
            }

            expected[number] = matches * step * oneIn;
            cost[number] = (double)pairs.Count * oneIn;
            pairs.Free();
        });
        return [.. rules.Where((_, number) => expected[number] > 0.0005 * known.Count && expected[number] * 200 > cost[number])];
    }

    /// <summary>The pairs that a rule finds by itself, in order, each once.</summary>
    public PairList Meet(BlockRule rule)
    {
        var pairs = Meet(rule, Keys([rule], 1, 1), 0, new BlockReport(rule.Name));
        pairs.SortDistinct(table.Count);
        return pairs;
    }

    /// <summary>Forgets the arrays that were kept for the next search.</summary>
    public void Rest() => spare.Clear();

    private BlockKeys Keys(BlockRule[] rules, int oneIn, int parallelism)
    {
        var keys = new BlockKeys(table, repetitions, rules, spare);
        keys.Sweep(oneIn, parallelism);
        return keys;
    }

    private PairList Meet(BlockRule rule, BlockKeys keys, int number, BlockReport report)
    {
        var meeting = new Meeting(rule, new PairList(FirstRoom, spare), report);
        keys.Show(number, sorted =>
        {
            for (var start = 0; start < sorted.Length;)
            {
                var end = EndOf(sorted, start);
                Pair(sorted[start..end], 0, meeting);
                start = end;
            }
        });
        return meeting.Pairs;
    }

    private static int EndOf(ReadOnlySpan<ulong> sorted, int start)
    {
        var end = start + 1;
        while (end < sorted.Length && sorted[end] >> 32 == sorted[start] >> 32)
            end++;
        return end;
    }

    private void Pair(Span<ulong> block, int refined, Meeting meeting)
    {
        if (block.Length > meeting.Rule.Split && refined < refiners.Length)
        {
            Refine(block, refined, meeting);
            return;
        }

        if (block.Length > LargestBlock)
        {
            meeting.Report.Skipped += PairsOf(block.Length);
            return;
        }

        for (var i = 0; i < block.Length; i++)
        {
            for (var j = i + 1; j < block.Length; j++)
            {
                if ((uint)block[i] == (uint)block[j])
                    continue;
                meeting.Pairs.Add(PairList.Of((int)(uint)block[i], (int)(uint)block[j]));
                meeting.Report.Pairs++;
            }
        }
    }

    /// <summary>Splits a block by the next part; a record with several codes goes by the first.</summary>
    private void Refine(Span<ulong> block, int refined, Meeting meeting)
    {
        Span<uint> codes = stackalloc uint[1];
        var split = new ulong[block.Length];
        var count = 0;
        foreach (var entry in block)
        {
            var record = (int)(uint)entry;
            codes.Clear();
            // Where there are few of them, those that say nothing of it stay together.
            if (refiners[refined].Collect(new RecordView(table.FeaturesOf(record), 0), codes) > 0 || block.Length <= LargestBlock)
                split[count++] = (ulong)codes[0] << 32 | (uint)record;
        }

        var parts = split.AsSpan(0, count);
        parts.Sort();
        long kept = 0;
        for (var start = 0; start < count;)
        {
            var end = EndOf(parts, start);
            Pair(parts[start..end], refined + 1, meeting);
            kept += PairsOf(end - start);
            start = end;
        }

        meeting.Report.Skipped += PairsOf(block.Length) - kept;
    }

    private static long PairsOf(long records) => records * (records - 1) / 2;

    /// <summary>What came of a rule so far.</summary>
    private sealed record Meeting(BlockRule Rule, PairList Pairs, BlockReport Report);
}
