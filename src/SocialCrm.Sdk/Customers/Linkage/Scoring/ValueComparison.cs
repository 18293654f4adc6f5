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

    public override Finding Compare(in RecordView left, in RecordView right) => Best(left[field], right[field]);

    protected Finding Best(ReadOnlySpan<uint> mine, ReadOnlySpan<uint> theirs) => Finding.Best(mine, theirs, new Pairs(this));

    protected Finding Of(uint left, uint right) => left == right
        ? Same(left)
        : new Finding((byte)Grade(Feature.Value(left), Feature.Value(right)), 0);

    /// <summary>The number of the level of two different values, from 2.</summary>
    protected abstract int Grade(int left, int right);

    /// <summary>What the log2 of the frequency of a value is raised to where the value says so little that it is no rarity, however few were seen to state it.</summary>
    protected virtual float Raised(float log, int value) => log;

    private Finding Same(uint feature)
    {
        var found = frequencies.Same(feature);
        return found.Level == 0 ? found : found with { LogFrequency = Raised(found.LogFrequency, Feature.Value(feature)) };
    }

    // A struct, so that the loop over all pairs is compiled for it and calls nothing by an interface.
    private readonly struct Pairs(ValueComparison comparison) : IPairGrade
    {
        public Finding Of(uint left, uint right) => comparison.Of(left, right);
    }
}
