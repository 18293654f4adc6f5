namespace SocialCrm.Customers;

/// <summary>Counts which of some pairs each blocking rule finds, and which no other rule does. Pairs have weights, so that expected matches are counted as well as true ones.</summary>
/// <remarks>Every rule meets its blocks again, one rule after the other: nothing is sampled, and one list of pairs is held at a time.</remarks>
internal sealed class RuleTally
{
    private readonly double[] alone;
    private readonly double[] only;

    public RuleTally(LinkageEvidence evidence, ulong[] pairs, Func<int, double> weightOf)
    {
        alone = new double[evidence.Rules.Length];
        only = new double[evidence.Rules.Length];
        var times = new byte[pairs.Length];
        var last = new int[pairs.Length];
        for (var rule = 0; rule < alone.Length; rule++)
        {
            var place = 0;
            foreach (var met in evidence.Finder.Meet(evidence.Rules[rule]).All)
            {
                while (place < pairs.Length && pairs[place] < met)
                    place++;
                if (place == pairs.Length)
                    break;
                if (pairs[place] != met)
                    continue;
                alone[rule] += weightOf(place);
                last[place] = rule;
                times[place] += times[place] < byte.MaxValue ? (byte)1 : (byte)0;
            }
        }

        for (var place = 0; place < pairs.Length; place++)
        {
            Met += times[place] > 0 ? weightOf(place) : 0;
            Twice += times[place] == 2 ? weightOf(place) : 0;
            if (times[place] != 1)
                continue;
            Once += weightOf(place);
            only[last[place]] += weightOf(place);
        }
    }

    /// <summary>The weight of what each rule finds.</summary>
    public ReadOnlySpan<double> Alone => alone;

    /// <summary>The weight of what each rule finds and no other.</summary>
    public ReadOnlySpan<double> Only => only;

    /// <summary>The weight of what any rule finds.</summary>
    public double Met { get; }

    /// <summary>The weight of what exactly one rule finds.</summary>
    public double Once { get; }

    /// <summary>The weight of what exactly two rules find.</summary>
    public double Twice { get; }
}
