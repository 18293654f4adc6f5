namespace SocialCrm.Customers;

internal sealed class HandleGrades : Comparison
{
    private readonly LinkageFields fields;
    private readonly Frequencies frequencies;

    public HandleGrades(LinkageFields fields, Frequencies frequencies)
        : base("handle",
        [
            new("same account", 0.1, 0, 0, ByFrequency: true),
            new("same handle", 0.4, 0.1, 0, ByFrequency: true),
            new("similar handle", 0.2, 0.05, 1e-3),
            new("different handle", 0.3, 0.8, 0.999),
        ])
    {
        this.fields = fields;
        this.frequencies = frequencies;
        SharedByNamesakes = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var best = Finding.None;
        foreach (var one in left[FieldKind.Account])
        {
            foreach (var other in right[FieldKind.Account])
                best = Finding.Better(best, one == other ? new Finding(1, frequencies.Log(one)) : new Finding(4, 0));
        }

        if (best.Level is 0 or 1)
            return best;
        foreach (var one in left[FieldKind.HandleCore])
        {
            foreach (var other in right[FieldKind.HandleCore])
                best = Finding.Better(best, one == other ? new Finding(2, frequencies.Log(one)) : new Finding((byte)Grade(one, other), 0));
        }

        return best;
    }

    private int Grade(uint left, uint right)
    {
        var one = fields[FieldKind.HandleCore][Feature.Value(left)];
        var other = fields[FieldKind.HandleCore][Feature.Value(right)];
        if (Math.Min(one.Length, other.Length) < 4)
            return 4;
        return Distances.DamerauLevenshtein(one, other, 2) <= 2 || Distances.JaroWinkler(one, other) >= 0.92
            || one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal) ? 3 : 4;
    }
}
