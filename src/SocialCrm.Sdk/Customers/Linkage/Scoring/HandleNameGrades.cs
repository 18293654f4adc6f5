namespace SocialCrm.Customers;

/// <summary>Compares the handle of a record that states no family name with the name of the other.</summary>
/// <remarks>Where both names are stated in full, the handle says no more than they do.</remarks>
internal sealed class HandleNameGrades : Comparison
{
    private const int LongestName = 128;

    private readonly LinkageFields fields;

    public HandleNameGrades(FieldValues values)
        : base("handle-and-name",
        [
            new("handle made of given and family name", 0.3, 0.3, 1e-4),
            new("handle made of initial and name", 0.2, 0.2, 1e-4),
            new("handle holds the family name", 0.1, 0.1, 5e-4),
            new("handle holds neither name", 0.2, 0.2, 0.98),
        ])
    {
        fields = values.Fields;
        SharedByNamesakes = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        // Handles that are compared with each other have said it already.
        if (!left[FieldKind.Account].IsEmpty && !right[FieldKind.Account].IsEmpty && new HandlesAlike(left, right).Any)
            return Finding.None;
        return Finding.Better(One(left, right), One(right, left));
    }

    private Finding One(in RecordView owner, in RecordView named)
    {
        if (HasFullFamily(owner) || !HasFullFamily(named) || named[FieldKind.Given].IsEmpty)
            return Finding.None;
        var best = Finding.None;
        foreach (var core in owner[FieldKind.HandleCore])
        {
            foreach (var given in named[FieldKind.Given])
            {
                foreach (var family in named[FieldKind.Family])
                    best = Finding.Better(best, new Finding(Grade(Text(FieldKind.HandleCore, core), Text(FieldKind.Given, given), Text(FieldKind.Family, family)), 0));
            }
        }

        return best;
    }

    private bool HasFullFamily(in RecordView record)
    {
        foreach (var family in record[FieldKind.Family])
        {
            if (Text(FieldKind.Family, family).Length > 1)
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Text(FieldKind kind, uint feature) => fields[kind][Feature.Value(feature)];

    private static byte Grade(ReadOnlySpan<char> core, ReadOnlySpan<char> given, ReadOnlySpan<char> family)
    {
        if (core.Length > LongestName || family.Length < 2)
            return 0;
        if (core.Length == given.Length + family.Length
            && (core.StartsWith(given) && core.EndsWith(family) || core.StartsWith(family) && core.EndsWith(given)))
        {
            return 1;
        }

        if (core.Length == family.Length + 1 && (core.EndsWith(family) && core[0] == given[0] || core.StartsWith(family) && core[^1] == given[0])
            || core.Length == given.Length + 1 && core.StartsWith(given) && core[^1] == family[0])
        {
            return 2;
        }

        if (family.Length >= 4 && core.Contains(family, StringComparison.Ordinal))
            return 3;
        return given.Length > 2 && core.Contains(given, StringComparison.Ordinal) ? (byte)0 : (byte)4;
    }

    private readonly ref struct HandlesAlike
    {
        public HandlesAlike(in RecordView left, in RecordView right)
        {
            foreach (var one in left[FieldKind.HandleCore])
                Any |= right[FieldKind.HandleCore].Contains(one);
        }

        public bool Any { get; }
    }
}
