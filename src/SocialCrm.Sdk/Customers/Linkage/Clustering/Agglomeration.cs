namespace SocialCrm.Customers;

/// <summary>Parts a few connected records into people: those are joined whose records agree on average, the most agreeing first.</summary>
/// <remarks>
/// Average linkage on log2 odds, which is a greedy correlation clustering (Bansal, Blum and Chawla, 2004): joining two groups pays while the pairs
/// between them speak for one person more than against it. One strong pair between two families does not join them.
/// </remarks>
internal static class Agglomeration
{
    /// <summary>Parts records.</summary>
    /// <param name="gains">For every two of n records, by n times the one plus the other, what joining them gains.</param>
    /// <param name="groups">Receives the number of the group of every record, the least record of it.</param>
    public static void Part(Span<float> gains, Span<int> groups)
    {
        var count = groups.Length;
        var sizes = new int[count];
        var alive = new bool[count];
        for (var i = 0; i < count; i++)
        {
            groups[i] = i;
            sizes[i] = 1;
            alive[i] = true;
        }

        while (true)
        {
            int left = -1, right = -1;
            float best = 0;
            for (var i = 0; i < count; i++)
            {
                if (!alive[i])
                    continue;
                for (var j = i + 1; j < count; j++)
                {
                    if (!alive[j])
                        continue;
                    var gain = gains[i * count + j] / (sizes[i] * sizes[j]);
                    if (gain > best)
                        (best, left, right) = (gain, i, j);
                }
            }

            if (left < 0)
                return;
            for (var other = 0; other < count; other++)
            {
                gains[left * count + other] += gains[right * count + other];
                gains[other * count + left] = gains[left * count + other];
            }

            sizes[left] += sizes[right];
            alive[right] = false;
            foreach (ref var group in groups)
                group = group == right ? left : group;
        }
    }
}
