namespace SocialCrm.Customers;

internal sealed class FamilyNameGrades : Comparison
{
    private readonly NameGrades grades;
    private readonly Frequencies frequencies;

    public FamilyNameGrades(LinkageFields fields, Frequencies frequencies)
        : base("family-name",
        [
            new("same family name", 0.80, 0.9, 0, ByFrequency: true),
            new("family name misspelt", 0.08, 0.04, 2e-3),
            new("part of the family name the same", 0.02, 0.01, 1e-3),
            new("similar family name", 0.03, 0.01, 8e-3),
            new("different family name", 0.07, 0.04, 0.985),
        ])
    {
        grades = new NameGrades(fields);
        this.frequencies = frequencies;
        Field = (int)FieldKind.Family;
        SharedAtHome = SharedByNamesakes = true;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var mine = left[FieldKind.Family];
        var theirs = right[FieldKind.Family];
        if (mine.IsEmpty || theirs.IsEmpty)
            return mine.IsEmpty ? SingleName(left, theirs) : SingleName(right, mine);
        var best = Finding.None;
        foreach (var one in mine)
        {
            foreach (var other in theirs)
                best = Finding.Better(best, CompareOne(one, other));
        }

        // What the given names told of swapped names is not told twice.
        return best.Level > 2 && GivenNameGrades.AreSwapped(left, right) ? Finding.None : best;
    }

    /// <summary>Where a record has one name only, it may be the family name in the wrong place.</summary>
    private Finding SingleName(in RecordView single, ReadOnlySpan<uint> families)
    {
        foreach (var name in single[FieldKind.Given])
        {
            foreach (var family in families)
            {
                if (Feature.Value(name) == Feature.Value(family))
                    return new Finding(1, frequencies.Log(family));
            }
        }

        return Finding.None;
    }

    private Finding CompareOne(uint left, uint right)
    {
        if (left == right)
            return new Finding(1, frequencies.Log(left));
        var one = Feature.Value(left);
        var other = Feature.Value(right);
        var level = grades.IsMisspelt(one, other) ? 2
            : grades.IsPart(one, other) || grades.IsInitial(one, other) ? 3
            : grades.IsSimilar(one, other) ? 4
            : 5;
        return new Finding((byte)level, 0);
    }
}
