namespace SocialCrm.Customers;

/// <summary>The records of every group, group after group, each in ascending order. Time and memory grow with the records alone.</summary>
internal sealed class RecordGroups
{
    private readonly int[] ends;
    private readonly int[] records;

    /// <summary>Puts records together.</summary>
    /// <param name="groups">The group of every record; negative where it has none.</param>
    /// <param name="count">How many groups there are.</param>
    public RecordGroups(ReadOnlySpan<int> groups, int count)
    {
        ends = new int[count + 1];
        foreach (var group in groups)
        {
            if (group >= 0)
                ends[group + 1]++;
        }

        for (var group = 0; group < count; group++)
            ends[group + 1] += ends[group];
        records = new int[ends[count]];
        var places = ends.ToArray();
        for (var record = 0; record < groups.Length; record++)
        {
            if (groups[record] >= 0)
                records[places[groups[record]]++] = record;
        }
    }

    public int Count => ends.Length - 1;

    public ReadOnlySpan<int> this[int group] => records.AsSpan(ends[group], SizeOf(group));

    public int SizeOf(int group) => ends[group + 1] - ends[group];
}
