namespace SocialCrm.Customers;

/// <summary>Collects which customers state which of many numbered values, and tells those that several state. Time grows with what was added.</summary>
internal sealed class ValueHolders
{
    private readonly List<ulong> stated = [];

    /// <summary>Adds that a record of a customer states a value.</summary>
    public void Add(int value, int customer) => stated.Add((ulong)value << 32 | (uint)customer);

    /// <summary>Each value that more than one customer states, with its customers in ascending order and its number of records.</summary>
    public IEnumerable<(int Value, int[] Customers, int Records)> Shared()
    {
        if (stated.Count == 0)
            yield break;
        var sorted = RadixSort.Sort([.. stated], new ulong[stated.Count], stated.Count, ..64);
        for (var start = 0; start < stated.Count;)
        {
            var end = start + 1;
            while (end < stated.Count && sorted[end] >> 32 == sorted[start] >> 32)
                end++;
            if ((uint)sorted[start] != (uint)sorted[end - 1])
                yield return ((int)(sorted[start] >> 32), Distinct(sorted.AsSpan(start, end - start)), end - start);
            start = end;
        }
    }

    private static int[] Distinct(ReadOnlySpan<ulong> holders)
    {
        var customers = new List<int>(holders.Length);
        foreach (var holder in holders)
        {
            if (customers.Count == 0 || customers[^1] != (int)(uint)holder)
                customers.Add((int)(uint)holder);
        }

        return [.. customers];
    }
}
