using System.Runtime.InteropServices;

namespace Workbench.Unify;

/// <summary>How well clusters match the truth, over pairs of records.</summary>
/// <param name="Together">Pairs that are in one cluster.</param>
/// <param name="True">Pairs that are one entity.</param>
/// <param name="Right">Pairs that are both.</param>
internal sealed record PairMeasures(long Together, long True, long Right)
{
    public double Precision => Share(Right, Together);

    public double Recall => Share(Right, True);

    public double F1 => Share(2 * Right, Together + True);

    /// <summary>Counts pairs without making them: a cell of the contingency table with n records holds n(n-1)/2 of them.</summary>
    public static PairMeasures Of(List<(int Cluster, int Entity)> records)
    {
        var cells = CollectionsMarshal.AsSpan(records);
        cells.Sort(static (left, right) => left.Entity.CompareTo(right.Entity));
        var isTrue = Pairs(cells, static (left, right) => left.Entity == right.Entity);
        cells.Sort();
        return new PairMeasures(
            Pairs(cells, static (left, right) => left.Cluster == right.Cluster), isTrue, Pairs(cells, static (left, right) => left == right));
    }

    private static long Pairs(ReadOnlySpan<(int Cluster, int Entity)> sorted, Func<(int Cluster, int Entity), (int Cluster, int Entity), bool> isSame)
    {
        long pairs = 0;
        for (int at = 1, run = 0; at < sorted.Length; at++)
        {
            run = isSame(sorted[at - 1], sorted[at]) ? run + 1 : 0;
            pairs += run;
        }

        return pairs;
    }

    /// <summary>Of nothing everything is right.</summary>
    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
