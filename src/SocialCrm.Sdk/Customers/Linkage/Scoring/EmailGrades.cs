using System.Numerics;

namespace SocialCrm.Customers;

internal sealed class EmailGrades : HashableComparison
{
    public const int Same = 1;

    private readonly EmailTraits traits;

    public EmailGrades(FieldValues values)
        : base("email", FieldKind.EmailHash, values,
        [
            new("same e-mail", 0.70, 0.01, 0, ByFrequency: true),
            new("same e-mail but for tags and dots", 0.01, 0.005, 1e-6),
            new("same mailbox name at another provider", 0.05, 0.05, 1e-4),
            new("e-mail misspelt", 0.06, 0.01, 1e-5),
            new("similar e-mail", 0.04, 0.20, 1e-3),
            new("different e-mail", 0.14, 0.725, 0.998),
        ])
    {
        traits = values.Fields.Emails;
        SharedByNamesakes = true;
    }

    protected override int Grade(int left, int right)
    {
        if (traits.AreOneMailbox(left, right))
            return 2;
        var one = Values[left];
        var other = Values[right];
        var oneLocal = one[..traits.LocalLength(left)];
        var otherLocal = other[..traits.LocalLength(right)];
        if (oneLocal.Length > 2 && oneLocal.SequenceEqual(otherLocal))
            return 3;
        var apart = BitOperations.PopCount(Values.LettersOf(left) ^ Values.LettersOf(right));
        if (apart <= 2 && one.Length > 6 && Distances.DamerauLevenshtein(one, other, 1) <= 1)
            return 4;
        return Math.Min(oneLocal.Length, otherLocal.Length) >= 5
            && (Distances.DamerauLevenshtein(oneLocal, otherLocal, 2) <= 2 || IsSimilar(oneLocal, otherLocal)) ? 5 : 6;
    }

    // A mailbox that begins otherwise and is as similar is a rarity.
    private static bool IsSimilar(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one[0] == other[0] && Similarities.JaroWinkler(one, other) >= 0.9;
}
