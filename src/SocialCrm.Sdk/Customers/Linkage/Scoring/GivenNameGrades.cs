namespace SocialCrm.Customers;

internal sealed class GivenNameGrades : ValueComparison
{
    private const int Swapped = 6;

    private readonly NameGrades grades;

    public GivenNameGrades(FieldValues values)
        : base("given-name", values,
        [
            new("same given name", 0.78, 0.6, 0, ByFrequency: true),
            new("given name in other letters", 0.01, 0.02, 1e-4),
            new("forms of one given name", 0.05, 0.05, 3e-3),
            new("initial fits", 0.03, 0.05, 3e-3),
            new("given name misspelt", 0.07, 0.05, 3e-3),
            new("given and family name swapped", 0.01, 0.005, 2e-5),
            new("similar given name", 0.02, 0.05, 0.01),
            new("different given name", 0.03, 0.18, 0.98),
        ])
    {
        grades = new NameGrades(values.Fields);
        SharedByNamesakes = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var best = base.Compare(left, right);
        if (best.Level <= Swapped)
            return best;
        if (grades.AreSwapped(left, right))
            return new Finding(Swapped, 0);
        if (NameGrades.IsForShow(left, right))
            return Finding.None;
        // One that stands alone and is the family name of the other is compared as such.
        return left[FieldKind.Family].IsEmpty && grades.HasGivenAsFamily(left, right) || right[FieldKind.Family].IsEmpty && grades.HasGivenAsFamily(right, left)
            ? Finding.None
            : best;
    }

    protected override float Raised(float log, int value) => grades.Raised(log, value);

    protected override int Grade(int left, int right) =>
        grades.IsInitial(left, right) ? 4
        : grades.IsRomanised(left, right) ? 2
        : grades.IsForm(left, right) || grades.IsPart(left, right) ? 3
        : grades.IsMisspelt(left, right) ? 5
        : grades.IsSimilar(left, right) ? 7
        : 8;
}
