namespace SocialCrm.Customers;

/// <summary>Finds the block keys of all records by several rules in one sweep: what the rules have in common is looked up once for each record.</summary>
internal sealed class BlockKeys
{
    private const int Portion = 1 << 16;

    private readonly RecordTable table;
    private readonly Repetitions repetitions;
    private readonly RuleSet rules;
    private readonly SpareArrays spare;

    // By portions of the records, then by rules.
    private readonly PairList[][] found;

    public BlockKeys(RecordTable table, Repetitions repetitions, BlockRule[] rules, SpareArrays spare)
    {
        this.table = table;
        this.repetitions = repetitions;
        this.rules = new RuleSet(rules);
        this.spare = spare;
        found = new PairList[(table.Count + Portion - 1) / Portion][];
    }

    /// <summary>Looks at every record.</summary>
    /// <param name="oneIn">Keeps the keys of one in so many blocks.</param>
    /// <param name="parallelism">How many threads work at once.</param>
    public void Sweep(int oneIn, int parallelism) =>
        Portions.Each(found.Length, parallelism, portion => found[portion] = KeysFrom(portion * Portion, oneIn));

    /// <summary>Shows the records of a rule with their keys above, in the order of keys, then of records, and whole blocks at a time. They are shown once.</summary>
    public void Show(int rule, Action<Span<ulong>> look)
    {
        var lists = Array.ConvertAll(found, portion => portion[rule]);
        var buckets = new Buckets(lists, 64, spare);
        foreach (var list in lists)
            list.Free();
        for (var bucket = 0; bucket < buckets.Count; bucket++)
        {
            var keyed = buckets[bucket];
            var room = spare.Take(keyed.Length);
            look(RadixSort.Sort(keyed, room.AsSpan(0, keyed.Length), 32..buckets.LowBits) ? room.AsSpan(0, keyed.Length) : keyed);
            spare.Give(room);
            buckets.Free(bucket, spare);
        }
    }

    private PairList[] KeysFrom(int start, int oneIn)
    {
        var end = Math.Min(table.Count, start + Portion);
        var lists = Array.ConvertAll(rules.Rules, _ => new PairList((end - start) / oneIn + 16, spare));
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
                    if (oneIn == 1 || key % (uint)oneIn == 0)
                        lists[rule].Add((ulong)key << 32 | (uint)record);
                }
            }
        }

        return lists;
    }
}
