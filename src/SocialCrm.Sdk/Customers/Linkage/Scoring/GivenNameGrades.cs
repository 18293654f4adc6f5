namespace SocialCrm.Customers;

internal sealed class GivenNameGrades : Comparison
{
    private const int Swapped = 5;

    private readonly ValueTable names;
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
        names = fields[FieldKind.Given];
        this.frequencies = frequencies;
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

        return best.Level > Swapped && AreSwapped(left, right) ? new Finding(Swapped, 0) : best;
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
        var one = names[Feature.Value(left)];
        var other = names[Feature.Value(right)];
        var level = NameGrades.IsInitial(one, other) ? 3
            : Nicknames.Related(one, other) || NameGrades.IsPart(one, other) ? 2
            : NameGrades.IsMisspelt(one, other) ? 4
            : NameGrades.IsSimilar(one, other) ? 6
            : 7;
        return new Finding((byte)level, 0);
    }
}
