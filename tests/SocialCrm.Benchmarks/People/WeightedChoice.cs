namespace SocialCrm.Benchmarks.People;

/// <summary>Draws by weight in constant time: the alias method of Walker (1977) as Vose builds its table.</summary>
internal sealed class WeightedChoice<T>
{
    private readonly T[] values;
    private readonly double[] keep;
    private readonly int[] other;

    public WeightedChoice(IReadOnlyCollection<(T Value, double Weight)> weighted)
    {
        values = [.. weighted.Select(one => one.Value)];
        other = new int[values.Length];
        var sum = weighted.Sum(one => one.Weight);
        keep = [.. weighted.Select(one => one.Weight * values.Length / sum)];
        var small = new Stack<int>(Enumerable.Range(0, keep.Length).Where(place => keep[place] < 1));
        var large = new Stack<int>(Enumerable.Range(0, keep.Length).Where(place => keep[place] >= 1));
        while (small.Count > 0 && large.Count > 0)
        {
            var (less, more) = (small.Pop(), large.Pop());
            other[less] = more;
            keep[more] -= 1 - keep[less];
            (keep[more] < 1 ? small : large).Push(more);
        }

        // What is left is 1 but for rounding.
        foreach (var place in small.Concat(large))
            keep[place] = 1;
    }

    public T Draw(Dice dice)
    {
        var place = dice.Below(values.Length);
        return values[dice.Fraction() < keep[place] ? place : other[place]];
    }
}
