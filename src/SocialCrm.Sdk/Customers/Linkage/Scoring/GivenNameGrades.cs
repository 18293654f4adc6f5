namespace SocialCrm.Customers;

internal sealed class GivenNameGrades : Comparison
{
    private const int Swapped = 5;

    private readonly NameGrades grades;
    private readonly Frequencies frequencies;

    public GivenNameGrades(LinkageFields fields, Frequencies frequencies)
        : base("given-name",
        [
            new("same given name", 0.78, 0.6, 0, ByFrequency: true),
            new("forms of one given name", 0.05, 0.05, 3e-3),
            new("initial fits", 0.03, 0.05, 3e-3),
            new("given name misspelt", 0.07, 0.05, 3e-3),
            new("given and family name swapped", 0.01, 0.005, 2e-5),
            new("similar given name", 0.02, 0.05, 0.01),
            new("different given name", 0.04, 0.2, 0.98),
        ])
    {
        grades = new NameGrades(fields);
        this.frequencies = frequencies;
        Field = (int)FieldKind.Given;
        SharedByNamesakes = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var mine = left[FieldKind.Given];
        var theirs = right[FieldKind.Given];
        if (mine.IsEmpty || theirs.IsEmpty)
            return Finding.None;
        var best = Finding.None;
        foreach (var one in mine)
        {
            foreach (var other in theirs)
                best = Finding.Better(best, CompareOne(one, other));
        }

        if (best.Level <= Swapped)
            return best;
        if (AreSwapped(left, right))
            return new Finding(Swapped, 0);
        // One that stands alone and is the family name of the other is compared as such.
        return left[FieldKind.Family].IsEmpty && HasGivenAsFamily(left, right) || right[FieldKind.Family].IsEmpty && HasGivenAsFamily(right, left)
            ? Finding.None
            : best;
    }

    /// <summary>Whether the given name of each is the family name of the other.</summary>
    public static bool AreSwapped(in RecordView left, in RecordView right) =>
        HasGivenAsFamily(left, right) && HasGivenAsFamily(right, left);

    private static bool HasGivenAsFamily(in RecordView left, in RecordView right)
    {
        foreach (var given in left[FieldKind.Given])
        {
            foreach (var family in right[FieldKind.Family])
            {
                if (Feature.Value(given) == Feature.Value(family))
                    return true;
            }
        }

        return false;
    }

    private Finding CompareOne(uint left, uint right)
    {
        if (left == right)
            return new Finding(1, frequencies.Log(left));
        var one = Feature.Value(left);
        var other = Feature.Value(right);
        var level = grades.IsInitial(one, other) ? 3
            : grades.IsForm(one, other) || grades.IsPart(one, other) ? 2
            : grades.IsMisspelt(one, other) ? 4
            : grades.IsSimilar(one, other) ? 6
            : 7;
        return new Finding((byte)level, 0);
    }
}
