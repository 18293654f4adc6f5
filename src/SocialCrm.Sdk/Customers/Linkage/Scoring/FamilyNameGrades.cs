namespace SocialCrm.Customers;

internal sealed class FamilyNameGrades : ValueComparison
{
    private const int Misspelt = 3;
    private const int Part = 4;

    private readonly NameGrades grades;

    public FamilyNameGrades(FieldValues values)
        : base("family-name", values,
        [
            new("same family name", 0.80, 0.9, 0, ByFrequency: true),
            new("family name in another romanisation", 0.01, 0.01, 1e-3),
            new("family name misspelt", 0.08, 0.04, 2e-3),
            new("part of the family name the same", 0.02, 0.01, 1e-3),
            new("similar family name", 0.03, 0.01, 8e-3),
            new("different family name", 0.06, 0.03, 0.985),
        ])
    {
        grades = new NameGrades(values.Fields);
        SharedAtHome = SharedByNamesakes = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var mine = left[FieldKind.Family];
        var theirs = right[FieldKind.Family];
        if (mine.IsEmpty || theirs.IsEmpty)
            return mine.IsEmpty ? SingleName(left, theirs) : SingleName(right, mine);
        var best = Best(mine, theirs);
        // What the given names told of swapped names is not told twice.
        return best.Level >= Misspelt && (grades.AreSwapped(left, right) || best.Level > Part && NameGrades.IsForShow(left, right)) ? Finding.None : best;
    }

    protected override float Raised(float log, int value) => grades.Raised(log, value);

    protected override int Grade(int left, int right) =>
        grades.IsSameSurname(left, right) ? 2
        : grades.IsMisspelt(left, right) ? Misspelt
        : grades.IsPart(left, right) || grades.IsInitial(left, right) ? 4
        : grades.IsSimilar(left, right) ? 5
        : 6;

    /// <summary>Where a record has one name only, it may be the family name in the wrong place.</summary>
    private Finding SingleName(in RecordView single, ReadOnlySpan<uint> families)
    {
        foreach (var name in single[FieldKind.Given])
        {
            foreach (var family in families)
            {
                if (Feature.Value(name) == Feature.Value(family) && !grades.IsLetter(Feature.Value(name)))
                    return Of(family, family);
            }
        }

        return Finding.None;
    }
}
