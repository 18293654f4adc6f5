namespace SocialCrm.Customers;

internal sealed class HandleGrades : Comparison
{
    private const int Different = 5;

    private readonly LinkageFields fields;
    private readonly Frequencies frequencies;

    public HandleGrades(LinkageFields fields, Frequencies frequencies)
        : base("handle",
        [
            new("same account", 0.1, 0.001, 0, ByFrequency: true),
            new("same handle", 0.2, 0.02, 0, ByFrequency: true),
            new("same handle but for marks and digits", 0.2, 0.1, 0, ByFrequency: true),
            new("similar handle", 0.15, 0.15, 1e-3),
            new("different handle", 0.3, 0.68, 0.999),
        ])
    {
        this.fields = fields;
        this.frequencies = frequencies;
        Field = (int)FieldKind.HandleCore;
        SharedByNamesakes = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        if (left[FieldKind.Account].IsEmpty || right[FieldKind.Account].IsEmpty)
            return Finding.None;
        var best = Same(left[FieldKind.Account], right[FieldKind.Account], 1);
        if (best.Level == 0)
            best = Same(left[FieldKind.Handle], right[FieldKind.Handle], 2);
        if (best.Level > 0)
            return best;
        foreach (var one in left[FieldKind.HandleCore])
        {
            foreach (var other in right[FieldKind.HandleCore])
                best = Finding.Better(best, Cores(one, other, left, right));
        }

        return best;
    }

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

    private Finding Cores(uint left, uint right, in RecordView leftRecord, in RecordView rightRecord)
    {
        var one = fields[FieldKind.HandleCore][Feature.Value(left)];
        var other = fields[FieldKind.HandleCore][Feature.Value(right)];
        // One that holds no more than the given name says no more than that.
        if (IsGivenName(one, leftRecord) || IsGivenName(other, rightRecord))
            return Finding.None;
        if (left == right)
            return new Finding(3, frequencies.Log(left));
        return new Finding(IsSimilar(one, other) ? (byte)4 : (byte)Different, 0);
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
}
