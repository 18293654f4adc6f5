namespace SocialCrm.Customers;

/// <summary>Reads from the index with whom records are to be compared: with the others in their blocks, of those that are small enough, refined where need be.</summary>
internal sealed class CandidateReader
{
    private readonly Dictionary<SourceRecordId, int> numbers = [];
    private readonly List<SourceRecordId> records = [];
    private readonly PairList pairs = new();

    private CandidateReader(StatementTable asked)
    {
        foreach (var statement in asked.Statements)
            NumberOf(statement.Id);
    }

    /// <summary>The records asked for, in the order of their table, and behind them those that they meet.</summary>
    public IReadOnlyList<SourceRecordId> Records => records;

    /// <summary>The pairs, by the places of their records, in order and each once.</summary>
    public ReadOnlySpan<ulong> Pairs => pairs.All;

    /// <summary>How often a record was left uncompared in a block that is too large, and that nothing the record says parts further.</summary>
    public int Uncompared { get; private set; }

    /// <summary>Reads the candidates of each record of a table.</summary>
    /// <param name="index">The index.</param>
    /// <param name="asked">The records.</param>
    /// <param name="further">Pairs that are to be compared too.</param>
    public static async ValueTask<CandidateReader> ReadAsync(ILinkageIndex index, StatementTable asked, IEnumerable<LinkDecision> further)
    {
        var reader = new CandidateReader(asked);
        var entries = asked.Blocks;
        for (var refined = 0; entries.Count > 0; refined++)
        {
            var blocks = await index.BlocksAsync([.. entries.Select(entry => entry.Key).Distinct()], CandidateFinder.LargestBlock + 1).ConfigureAwait(false);
            var next = new List<BlockEntry>();
            foreach (var entry in entries)
            {
                var block = blocks.GetValueOrDefault(entry.Key, []);
                var size = asked.SizeOf(entry.Split, block.Count, refined);
                if (size == BlockSize.Whole)
                    reader.AddPairs(entry.Record, block);
                else if (asked.Refine(entry, refined, size) is { } smaller)
                    next.Add(smaller);
                else
                    reader.Uncompared++;
            }

            entries = next;
        }

        foreach (var pair in further)
            reader.AddPairs(pair.Left, [pair.Right]);
        reader.pairs.SortDistinct(reader.records.Count);
        return reader;
    }

    private void AddPairs(SourceRecordId record, IReadOnlyList<SourceRecordId> block)
    {
        var number = NumberOf(record);
        for (var i = 0; i < block.Count; i++)
        {
            if (block[i] != record)
                pairs.Add(PairList.Of(number, NumberOf(block[i])));
        }
    }

    private int NumberOf(SourceRecordId record)
    {
        if (numbers.TryGetValue(record, out var number))
            return number;
        numbers.Add(record, records.Count);
        records.Add(record);
        return records.Count - 1;
    }
}
