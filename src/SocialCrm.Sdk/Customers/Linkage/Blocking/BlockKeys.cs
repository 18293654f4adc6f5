namespace SocialCrm.Customers;

/// <summary>Finds the block keys of all records by several rules in one sweep: what the rules have in common is looked up once for each record.</summary>
internal sealed class BlockKeys
{
    private const int Portion = 1 << 16;

    private readonly RecordTable table;
    private readonly Repetitions repetitions;
    private readonly RuleSet rules;

    // By portions of the records, then by rules.
    private readonly PairList?[][] found;

    public BlockKeys(RecordTable table, Repetitions repetitions, BlockRule[] rules)
    {
        this.table = table;
        this.repetitions = repetitions;
        this.rules = new RuleSet(rules);
        found = new PairList[(table.Count + Portion - 1) / Portion][];
    }

    /// <summary>Looks at every record.</summary>
    /// <param name="oneIn">Keeps the keys of one in so many blocks.</param>
    /// <param name="parallelism">How many threads work at once.</param>
    public void Sweep(int oneIn, int parallelism) =>
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, portion => found[portion] = KeysFrom(portion * Portion, oneIn));

    /// <summary>The records of a rule with their keys above, in the order of keys, then of records. Gives them away: they are there once.</summary>
    public Span<ulong> TakeSorted(int rule)
    {
        var count = found.Sum(portion => portion[rule]!.Count);
        if (count == 0)
            return [];
        var keyed = GC.AllocateUninitializedArray<ulong>(count);
        var start = 0;
        foreach (var portion in found)
        {
            portion[rule]!.All.CopyTo(keyed.AsSpan(start));
            start += portion[rule]!.Count;
            portion[rule] = null;
        }

        return RadixSort.Sort(keyed, GC.AllocateUninitializedArray<ulong>(count), count, 32..64).AsSpan(0, count);
    }

    private PairList[] KeysFrom(int start, int oneIn)
    {
        var end = Math.Min(table.Count, start + Portion);
        var lists = Array.ConvertAll(rules.Rules, _ => new PairList((end - start) / oneIn + 16));
        Span<uint> keys = stackalloc uint[BlockRule.MostKeys];
        var codes = rules.NewCodes();
        for (var record = start; record < end; record++)
        {
            if (repetitions.Contains(record))
                continue;
            codes.Take(new RecordView(table.FeaturesOf(record), 0), rules.Parts);
            for (var rule = 0; rule < lists.Length; rule++)
            {
                foreach (var key in rules.Keys(rule, codes, keys))
                {
                    if (oneIn == 1 || key % oneIn == 0)
                        lists[rule].Add((ulong)key << 32 | (uint)record);
                }
            }
        }

        return lists;
    }
}
