using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Which runs of the log name a record, so that whoever is erased is found there without reading all of it.</summary>
internal sealed class NamingRuns
{
    private readonly Dictionary<SourceRecordId, long[]> naming = [];
    private int noted;
    private int notedWhenDropped;

    /// <summary>The runs that name a record, as far as they still are.</summary>
    public IReadOnlyList<long> this[SourceRecordId record] => naming.GetValueOrDefault(record, []);

    public void Add(long run, IEnumerable<BlockMember> members)
    {
        foreach (var (_, record) in members)
        {
            var runs = naming.GetValueOrDefault(record, []);
            if (runs.Length == 0 || runs[^1] != run)
            {
                naming[record] = [.. runs, run];
                noted++;
            }
        }
    }

    public void Remove(SourceRecordId record) => naming.Remove(record);

    /// <summary>Drops the runs before one, once that is worth the while.</summary>
    public void DropBefore(long run)
    {
        if (noted < 2 * notedWhenDropped)
            return;
        noted = 0;
        foreach (var (record, runs) in naming)
        {
            var kept = Array.FindIndex(runs, at => at >= run);
            if (kept < 0)
                naming.Remove(record);
            else if (kept > 0)
                naming[record] = runs[kept..];
            noted += kept < 0 ? 0 : runs.Length - kept;
        }

        notedWhenDropped = noted;
    }

    public void Clear()
    {
        naming.Clear();
        (noted, notedWhenDropped) = (0, 0);
    }
}
