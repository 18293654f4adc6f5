namespace SocialCrm.Customers;

internal sealed class BirthDateGrades(LinkageFields fields, Frequencies frequencies)
    : ValueComparison("birth-date", new FieldValues((int)FieldKind.BirthDate, fields, frequencies),
    [
        new("same birth date", 0.85, 0, 0, ByFrequency: true),
        new("day and month swapped", 0.02, 0, 5e-5),
        new("birth date with one digit wrong", 0.05, 0, 2e-3),
        new("same birth year, day unknown", 0.02, 0, 5e-4),
        new("two parts of the birth date the same", 0.02, 0, 5e-3),
        new("same birth year", 0.01, 0, 0.012),
        new("different birth date", 0.03, 0, 0.98),
    ])
{
    protected override int Grade(int left, int right)
    {
        var one = Values[left];
        var other = Values[right];
        var year = one[..4].SequenceEqual(other[..4]);
        if (year && one[4..6].SequenceEqual(other[6..]) && one[6..].SequenceEqual(other[4..6]))
            return 2;
        if (year && (IsYearOnly(one) || IsYearOnly(other)))
            return 4;
        if (Distances.DamerauLevenshtein(one, other, 1) <= 1)
            return 3;
        var month = one[4..6].SequenceEqual(other[4..6]);
        var day = one[6..].SequenceEqual(other[6..]);
        return year && (month || day) || month && day ? 5 : year ? 6 : 7;
    }

    // The first of January is what forms fill in when only the year is known.
    private static bool IsYearOnly(ReadOnlySpan<char> date) => date[4..] is "0000" or "0101";
}
