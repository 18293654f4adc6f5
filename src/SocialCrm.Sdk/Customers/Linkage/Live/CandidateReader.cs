namespace SocialCrm.Customers;

/// <summary>Reads from the index with whom records are to be compared.</summary>
internal static class CandidateReader
{
    /// <summary>The other records in the blocks of each record of a table: of those blocks that are small enough, refined where need be.</summary>
    public static async ValueTask<HashSet<(SourceRecordId Left, SourceRecordId Right)>> PairsAsync(ILinkageIndex index, StatementTable asked)
    {
        var pairs = new HashSet<(SourceRecordId, SourceRecordId)>();
        var entries = asked.Statements.SelectMany(statement => asked.KeysOf(statement.Id).Select(key => new BlockEntry(key, statement.Id))).ToList();
        for (var refined = 0; entries.Count > 0; refined++)
        {
            var blocks = await index.BlocksAsync([.. entries.Select(entry => entry.Key).Distinct()], CandidateFinder.LargestBlock + 1).ConfigureAwait(false);
            var next = new List<BlockEntry>();
            foreach (var (key, record) in entries)
            {
                var block = blocks.GetValueOrDefault(key, []);
                if (block.Count <= CandidateFinder.LargestBlock)
                    AddPairs(record, block, pairs);
                else if (asked.Refine(key, refined, record) is { } smaller)
                    next.Add(new BlockEntry(smaller, record));
            }

            entries = next;
        }

        return pairs;
    }

    private static void AddPairs(SourceRecordId record, IReadOnlyList<SourceRecordId> block, HashSet<(SourceRecordId, SourceRecordId)> pairs)
    {
        foreach (var other in block)
        {
            if (other != record)
                pairs.Add(record.Value.CompareTo(other.Value) < 0 ? (record, other) : (other, record));
        }
    }
}
