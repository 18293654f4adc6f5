using System.Numerics;

namespace SocialCrm.Customers;

/// <summary>How many records of each person each cluster holds: a cell with n records holds n(n-1)/2 pairs, so that no pair is ever made.</summary>
internal sealed class Contingency
{
    private readonly ulong[] cells;
    private readonly int[] clusterSizes;
    private readonly int[] personSizes;

    private Contingency(ulong[] cells, int[] clusterSizes, int[] personSizes)
    {
        this.cells = cells;
        this.clusterSizes = clusterSizes;
        this.personSizes = personSizes;
    }

    public static Contingency Of(ReadOnlySpan<int> clusters, LinkageTruth truth)
    {
        var labels = truth.Labels;
        var cells = new ulong[truth.Count - truth.Unlabelled];
        var (count, highest) = (0, 0);
        for (var record = 0; record < labels.Length; record++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(clusters[record], nameof(clusters));
            if (labels[record] == LinkageTruth.Unknown)
                continue;
            highest = Math.Max(highest, clusters[record]);
            cells[count++] = (ulong)clusters[record] << 32 | (uint)labels[record];
        }

        var sorted = count == 0 ? cells : Sorted(cells, Bits(truth.People), Bits(highest));
        return new Contingency(sorted, ClusterSizes(sorted), PersonSizes(sorted, truth.People));
    }

    public LinkageQuality Judge(long unlabelled)
    {
        long found = 0, exact = 0;
        double precision = 0, recall = 0;
        for (int start = 0, cluster = 0; start < cells.Length;)
        {
            var end = start + 1;
            while (end < cells.Length && cells[end] == cells[start])
                end++;
            long size = end - start;
            var person = personSizes[(int)(uint)cells[start]];
            found += size * (size - 1) / 2;
            exact += size == person && size == clusterSizes[cluster] ? 1 : 0;
            precision += (double)size * size / clusterSizes[cluster];
            recall += (double)size * size / person;
            if (end < cells.Length && cells[end] >> 32 != cells[start] >> 32)
                cluster++;
            start = end;
        }

        return new LinkageQuality(cells.Length, unlabelled, Pairs(personSizes), found, Pairs(clusterSizes) - found)
        {
            BCubedPrecision = cells.Length == 0 ? 1 : precision / cells.Length,
            BCubedRecall = cells.Length == 0 ? 1 : recall / cells.Length,
            People = personSizes.Length,
            Customers = clusterSizes.Length,
            ExactPeople = exact,
        };
    }

    private static ulong[] Sorted(ulong[] cells, int personBits, int clusterBits)
    {
        var spare = new ulong[cells.Length];
        var byPerson = RadixSort.Sort(cells, spare, cells.Length, ..personBits);
        return RadixSort.Sort(byPerson, byPerson == cells ? spare : cells, cells.Length, 32..(32 + clusterBits));
    }

    private static int Bits(int highest) => Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)highest));

    private static int[] ClusterSizes(ulong[] cells)
    {
        var sizes = new List<int>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i == 0 || cells[i] >> 32 != cells[i - 1] >> 32)
                sizes.Add(0);
            sizes[^1]++;
        }

        return [.. sizes];
    }

    private static int[] PersonSizes(ulong[] cells, int people)
    {
        var sizes = new int[people];
        foreach (var cell in cells)
            sizes[(int)(uint)cell]++;
        return sizes;
    }

    private static long Pairs(int[] sizes)
    {
        long pairs = 0;
        foreach (long size in sizes)
            pairs += size * (size - 1) / 2;
        return pairs;
    }
}
