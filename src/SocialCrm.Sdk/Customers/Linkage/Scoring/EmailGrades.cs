namespace SocialCrm.Customers;

internal sealed class EmailGrades(LinkageFields fields, Frequencies frequencies)
    : ValueComparison("email", (int)FieldKind.Email, fields, frequencies,
    [
        new("same e-mail", 0.70, 0.05, 0, ByFrequency: true),
        new("same mailbox name at another provider", 0.05, 0.01, 1e-4),
        new("e-mail misspelt", 0.06, 0.005, 1e-5),
        new("similar e-mail", 0.04, 0.03, 1e-3),
        new("different e-mail", 0.15, 0.90, 0.998),
    ])
{
    protected override int Grade(int left, int right)
    {
        var one = Values[left];
        var other = Values[right];
        var oneLocal = one[..one.LastIndexOf('@')];
        var otherLocal = other[..other.LastIndexOf('@')];
        if (oneLocal.SequenceEqual(otherLocal) && oneLocal.Length > 2)
            return 2;
        if (one.Length > 6 && Distances.DamerauLevenshtein(one, other, 1) <= 1)
            return 3;
        if (Math.Min(oneLocal.Length, otherLocal.Length) >= 5)
        {
            if (Distances.DamerauLevenshtein(oneLocal, otherLocal, 2) <= 2 || Distances.JaroWinkler(oneLocal, otherLocal) >= 0.9)
                return 4;
        }

        return 5;
    }
}
