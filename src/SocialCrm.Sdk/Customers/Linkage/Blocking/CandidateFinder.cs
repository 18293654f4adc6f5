namespace SocialCrm.Customers;

/// <summary>Finds the pairs of records that are worth comparing: those that meet in a block of any rule.</summary>
/// <remarks>A block that is too large is refined by further parts; what is too large even then is counted and skipped.</remarks>
internal sealed class CandidateFinder(RecordTable table, Repetitions repetitions, Part[] refiners)
{
    public const int LargestBlock = 64;

    // As many share a look at the records as their keys may take memory at once.
    private const int RulesAtOnce = 8;
    private const int EvaluatedPairs = 2_000;
    private const int EvaluatedRecords = 30_000;

    public (PairList Pairs, BlockReport[] Reports) Find(BlockRule[] rules, PairList known, int parallelism)
    {
        var reports = Array.ConvertAll(rules, rule => new BlockReport(rule.Name));
        var lists = new List<PairList> { known };
        foreach (var some in rules.Chunk(RulesAtOnce))
        {
            var met = new PairList[some.Length];
            var keys = Keys(some, 1, parallelism);
            var before = lists.Count - 1;
            Parallel.For(0, some.Length, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, number =>
                met[number] = Meet(keys.TakeSorted(number), reports[before + number]));
            lists.AddRange(met);
        }

        var all = new PairList(lists.Sum(list => list.Count));
        foreach (var list in lists)
            all.Add(list.All);
        lists.Clear();
        all.SortDistinct(table.Count);
        return (all, reports);
    }

    /// <summary>Which rules are worth their pairs: those that bring matches that no sure rule brings.</summary>
    public BlockRule[] Choose(BlockRule[] rules, PairList known, CandidateScorer scorer, int parallelism)
    {
        var oneIn = 1 + table.Count / EvaluatedRecords;
        var keys = Keys(rules, oneIn, parallelism);
        var expected = new double[rules.Length];
        var cost = new double[rules.Length];
        Parallel.For(0, rules.Length, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, number =>
        {
            var pairs = Meet(keys.TakeSorted(number), new BlockReport(rules[number].Name));
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
        });
        return [.. rules.Where((_, number) => expected[number] > 0.0005 * known.Count && expected[number] * 200 > cost[number])];
    }

    /// <summary>The pairs that a rule finds by itself, in order, each once.</summary>
    public PairList Meet(BlockRule rule)
    {
        var pairs = Meet(Keys([rule], 1, 1).TakeSorted(0), new BlockReport(rule.Name));
        pairs.SortDistinct(table.Count);
        return pairs;
    }

    private BlockKeys Keys(BlockRule[] rules, int oneIn, int parallelism)
    {
        var keys = new BlockKeys(table, repetitions, rules);
        keys.Sweep(oneIn, parallelism);
        return keys;
    }

    private PairList Meet(Span<ulong> sorted, BlockReport report)
    {
        var pairs = new PairList();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] >> 32 == sorted[start] >> 32)
                end++;
            Pair(sorted[start..end], 0, pairs, report);
            start = end;
        }

        return pairs;
    }

    private void Pair(Span<ulong> block, int refined, PairList pairs, BlockReport report)
    {
        if (block.Length < 2)
            return;
        if (block.Length > LargestBlock)
        {
            Refine(block, refined, pairs, report);
            return;
        }

        for (var i = 0; i < block.Length; i++)
        {
            for (var j = i + 1; j < block.Length; j++)
            {
                if ((uint)block[i] == (uint)block[j])
                    continue;
                pairs.Add(PairList.Of((int)(uint)block[i], (int)(uint)block[j]));
                report.Pairs++;
            }
        }
    }

    /// <summary>Splits a block by the next part; a record with several codes goes by the first.</summary>
    private void Refine(Span<ulong> block, int refined, PairList pairs, BlockReport report)
    {
        if (refined == refiners.Length)
        {
            report.Skipped += (long)block.Length * (block.Length - 1) / 2;
            return;
        }

        Span<uint> codes = stackalloc uint[1];
        var split = new ulong[block.Length];
        var count = 0;
        foreach (var entry in block)
        {
            var record = (int)(uint)entry;
            if (refiners[refined].Collect(new RecordView(table.FeaturesOf(record), 0), codes) > 0)
                split[count++] = (ulong)codes[0] << 32 | (uint)record;
        }

        var parts = split.AsSpan(0, count);
        parts.Sort();
        long kept = 0;
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && parts[end] >> 32 == parts[start] >> 32)
                end++;
            Pair(parts[start..end], refined + 1, pairs, report);
            kept += (long)(end - start) * (end - start - 1) / 2;
            start = end;
        }

        report.Skipped += (long)block.Length * (block.Length - 1) / 2 - kept;
    }
}
