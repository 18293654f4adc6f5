namespace SocialCrm.Customers;

/// <summary>Compares the values of one field, each with each, and takes the best finding.</summary>
internal abstract class ValueComparison : Comparison
{
    private readonly int field;
    private readonly Frequencies frequencies;

    protected ValueComparison(string name, FieldValues values, Level[] levels)
        : base(name, levels)
    {
        Field = field = values.Field;
        frequencies = values.Frequencies;
        Values = values.Table;
    }

    protected ValueTable Values { get; }

    public sealed override Finding Compare(in RecordView left, in RecordView right)
    {
        var mine = left[field];
        var theirs = right[field];
        if (mine.IsEmpty || theirs.IsEmpty)
            return Finding.None;
        if (mine.Length == 1 && theirs.Length == 1)
            return CompareOne(mine[0], theirs[0]);

        var best = Finding.None;
        foreach (var one in mine)
        {
            foreach (var other in theirs)
                best = Finding.Better(best, CompareOne(one, other));
        }

        return best;
    }

    /// <summary>The number of the level of two different values, from 2.</summary>
    protected abstract int Grade(int left, int right);

    private Finding CompareOne(uint left, uint right) => left == right
        ? frequencies.Same(left)
        : new Finding((byte)Grade(Feature.Value(left), Feature.Value(right)), 0);
}
