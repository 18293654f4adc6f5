namespace SocialCrm.Customers;

internal sealed class HandleGrades : Comparison
{
    private const int Different = 5;

    private readonly LinkageFields fields;
    private readonly Frequencies frequencies;

    public HandleGrades(FieldValues values)
        : base("handle",
        [
            new("same account", 0.1, 0.001, 0, ByFrequency: true),
            new("same handle", 0.2, 0.02, 0, ByFrequency: true),
            new("same handle but for marks and digits", 0.2, 0.1, 0, ByFrequency: true),
            new("similar handle", 0.15, 0.15, 1e-3),
            new("different handle", 0.3, 0.68, 0.999),
        ])
    {
        fields = values.Fields;
        frequencies = values.Frequencies;
        Field = values.Field;
        SharedByNamesakes = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        if (left[FieldKind.Account].IsEmpty || right[FieldKind.Account].IsEmpty)
            return Finding.None;
        var best = Same(left[FieldKind.Account], right[FieldKind.Account], 1);
        if (best.Level == 0)
            best = Same(left[FieldKind.Handle], right[FieldKind.Handle], 2);
        if (best.Level == 0)
            best = Finding.Best(left[FieldKind.HandleCore], right[FieldKind.HandleCore], new Cores(this, left, right));
        return best.Level == Different && AreOfTwoChannels(left, right) ? Finding.None : best;
    }

    /// <summary>Whether both are accounts, each on a channel of its own: that they are called otherwise there speaks against nobody.</summary>
    private static bool AreOfTwoChannels(in RecordView left, in RecordView right) =>
        left.Source != right.Source && !left[FieldKind.Profile].IsEmpty && !right[FieldKind.Profile].IsEmpty;

    private Finding Same(ReadOnlySpan<uint> mine, ReadOnlySpan<uint> theirs, byte level)
    {
        var best = Finding.None;
        foreach (var one in mine)
        {
            if (theirs.Contains(one))
                best = Finding.Better(best, new Finding(level, frequencies.Log(one)));
        }

        return best;
    }

    private static bool IsSimilar(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Math.Min(one.Length, other.Length) >= 5
        && (Distances.DamerauLevenshtein(one, other, 1) <= 1 || one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));

    private bool IsGivenName(ReadOnlySpan<char> core, in RecordView record)
    {
        foreach (var given in record[FieldKind.Given])
        {
            var name = fields[FieldKind.Given][Feature.Value(given)];
            if (core.SequenceEqual(name) || Nicknames.Related(core, name))
                return true;
        }

        return false;
    }

    private readonly ref struct Cores(HandleGrades grades, RecordView left, RecordView right) : IPairGrade
    {
        private readonly RecordView leftRecord = left;
        private readonly RecordView rightRecord = right;

        public Finding Of(uint left, uint right)
        {
            var one = grades.fields[FieldKind.HandleCore][Feature.Value(left)];
            var other = grades.fields[FieldKind.HandleCore][Feature.Value(right)];
            // One that holds no more than the given name says no more than that.
            if (grades.IsGivenName(one, leftRecord) || grades.IsGivenName(other, rightRecord))
                return Finding.None;
            if (left == right)
                return new Finding(3, grades.frequencies.Log(left));
            return new Finding(IsSimilar(one, other) ? (byte)4 : (byte)Different, 0);
        }
    }
}
