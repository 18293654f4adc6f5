namespace SocialCrm.Customers;

/// <summary>Reads from the index with whom records are to be compared.</summary>
internal static class CandidateReader
{
    /// <summary>The other records in the blocks of each record of a table: of those blocks that are small enough, refined where need be.</summary>
    public static async ValueTask<HashSet<(SourceRecordId Left, SourceRecordId Right)>> PairsAsync(ILinkageIndex index, StatementTable asked)
    {
        var pairs = new HashSet<(SourceRecordId, SourceRecordId)>();
        var entries = asked.Blocks();
        for (var refined = 0; entries.Count > 0; refined++)
        {
            var blocks = await index.BlocksAsync([.. entries.Select(entry => entry.Key).Distinct()], CandidateFinder.LargestBlock + 1).ConfigureAwait(false);
            var next = new List<BlockEntry>();
            foreach (var entry in entries)
            {
                var block = blocks.GetValueOrDefault(entry.Key, []);
                var size = asked.SizeOf(entry.Split, block.Count, refined);
                if (size == BlockSize.Whole)
                    AddPairs(entry.Record, block, pairs);
                else if (asked.Refine(entry, refined, size) is { } smaller)
                    next.Add(smaller);
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
