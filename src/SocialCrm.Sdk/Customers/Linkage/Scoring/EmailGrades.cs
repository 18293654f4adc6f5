using System.Numerics;

namespace SocialCrm.Customers;

internal sealed class EmailGrades : ValueComparison
{
    public EmailGrades(LinkageFields fields, Frequencies frequencies)
        : base("email", new FieldValues((int)FieldKind.Email, fields, frequencies),
        [
            new("same e-mail", 0.70, 0.01, 0, ByFrequency: true),
            new("same mailbox name at another provider", 0.05, 0.05, 1e-4),
            new("e-mail misspelt", 0.06, 0.01, 1e-5),
            new("similar e-mail", 0.04, 0.20, 1e-3),
            new("different e-mail", 0.15, 0.73, 0.998),
        ]) => SharedByNamesakes = true;

    protected override int Grade(int left, int right)
    {
        var one = Values[left];
        var other = Values[right];
        var oneLocal = one[..one.LastIndexOf('@')];
        var otherLocal = other[..other.LastIndexOf('@')];
        if (oneLocal.Length > 2 && oneLocal.SequenceEqual(otherLocal))
            return 2;
        var apart = BitOperations.PopCount(Values.LettersOf(left) ^ Values.LettersOf(right));
        if (apart <= 2 && one.Length > 6 && Distances.DamerauLevenshtein(one, other, 1) <= 1)
            return 3;
        return Math.Min(oneLocal.Length, otherLocal.Length) >= 5
            && (Distances.DamerauLevenshtein(oneLocal, otherLocal, 2) <= 2 || IsSimilar(oneLocal, otherLocal)) ? 4 : 5;
    }

    // A mailbox that begins otherwise and is as similar is a rarity.
    private static bool IsSimilar(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one[0] == other[0] && Similarities.JaroWinkler(one, other) >= 0.9;
}
