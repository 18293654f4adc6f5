using System.Text;

namespace SocialCrm.Customers;

/// <summary>How many records state each value of a field; the frequent ones are told apart, the others are all alike.</summary>
/// <remarks>So that a model stays small, holds nothing that only a few records state, and judges as the run did that learned it.</remarks>
internal sealed class FieldCounts
{
    public const int LeastKept = 5;
    public const int MostKept = 20_000;

    private readonly ValueTable values;
    private readonly FieldTraits traits;
    private readonly int[] counts;
    private readonly int[] kept;
    private readonly (int Count, long Values)[] rest;

    public FieldCounts(ValueTable values, FieldTraits traits, int[] counts, int stated)
    {
        this.values = values;
        this.traits = traits;
        this.counts = counts;
        Stated = stated;
        kept = Keep();
        rest = Rest();
    }

    public int Stated { get; }

    /// <summary>The log2 frequency of every value.</summary>
    public float[] Logs(double own)
    {
        var logs = GC.AllocateUninitializedArray<float>(counts.Length);
        Array.Fill(logs, Smoothing.Log(Rare(own), Stated, traits.Plausible));
        foreach (var value in kept)
            logs[value] = ModelField.Log(counts[value], own, Stated, traits);
        return logs;
    }

    public ModelField Freeze(double own)
    {
        var frozen = new KeyValuePair<string, int>[kept.Length];
        for (var i = 0; i < kept.Length; i++)
            frozen[i] = new(traits.IsHashed ? ValueHash.Of(values[kept[i]]) : values[kept[i]].ToString(), counts[kept[i]]);
        return new ModelField(traits.Name, Stated, own, Rare(own), new Dictionary<string, int>(frozen.OrderBy(pair => pair.Key, StringComparer.Ordinal)));
    }

    /// <summary>How many strangers' records state a value that is not kept, taken over the records that state one.</summary>
    private double Rare(double own)
    {
        double strangers = 0, records = 0;
        foreach (var (count, number) in rest)
        {
            strangers += (double)number * count * Math.Max(0, count - own);
            records += (double)number * count;
        }

        return records > 0 ? strangers / records : 0;
    }

    private int[] Keep()
    {
        var frequent = new List<int>();
        for (var value = 0; value < counts.Length; value++)
        {
            if (counts[value] >= LeastKept && IsText(values[value]))
                frequent.Add(value);
        }

        if (frequent.Count <= MostKept)
            return [.. frequent];
        var ordered = frequent.ConvertAll(value => counts[value]);
        ordered.Sort();
        var least = ordered[^MostKept];
        var sure = frequent.FindAll(value => counts[value] > least);
        var last = frequent.FindAll(value => counts[value] == least);
        last.Sort((left, right) => values[left].SequenceCompareTo(values[right]));
        return [.. sure, .. last[..(MostKept - sure.Count)]];
    }

    private (int Count, long Values)[] Rest()
    {
        var numbers = new SortedDictionary<int, long>();
        Span<long> few = stackalloc long[LeastKept];
        few.Clear();
        foreach (var count in counts)
        {
            if (count < LeastKept)
                few[count]++;
            else
                numbers[count] = numbers.GetValueOrDefault(count) + 1;
        }

        foreach (var value in kept)
            numbers[counts[value]]--;
        // A value that one record states is one that no two agree on.
        for (var count = 2; count < LeastKept; count++)
            numbers[count] = few[count];
        return [.. numbers.Where(pair => pair.Value > 0).Select(pair => (pair.Key, pair.Value))];
    }

    // Half a surrogate pair cannot be written to a file.
    private static bool IsText(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return false;
        }

        return true;
    }
}
