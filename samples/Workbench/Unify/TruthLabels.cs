namespace Workbench.Unify;

/// <summary>The true entity of every record, as far as it is known.</summary>
internal sealed class TruthLabels
{
    private const int Unknown = -1;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<int> labels = [];

    public TruthLabels() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the entity of the next record; an empty one is unknown.</summary>
    public void Add(ReadOnlySpan<char> entity)
    {
        var number = Unknown;
        if (!entity.IsWhiteSpace() && !bySpan.TryGetValue(entity, out number))
            bySpan[entity] = number = numbers.Count;
        labels.Add(number);
    }

    /// <summary>Measures clusters over the pairs of records whose entity is known.</summary>
    public PairMeasures Measure(ReadOnlySpan<int> clusters)
    {
        var cells = new List<(int Cluster, int Entity)>(labels.Count);
        for (var record = 0; record < labels.Count; record++)
        {
            if (labels[record] != Unknown)
                cells.Add((clusters[record], labels[record]));
        }

        return PairMeasures.Of(cells);
    }
}
