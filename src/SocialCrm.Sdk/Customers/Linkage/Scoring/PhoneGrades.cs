using System.Numerics;

namespace SocialCrm.Customers;

internal sealed class PhoneGrades : HashableComparison
{
    public const int OneDigitWrong = 2;

    public PhoneGrades(FieldValues values)
        : base("phone", FieldKind.PhoneHash, values,
        [
            new("same phone", 0.75, 0.50, 0, ByFrequency: true),
            new("phone with one digit wrong", 0.05, 0.02, 1e-5),
            new("different phone", 0.20, 0.48, 0.99999),
        ]) => SharedAtHome = true;

    protected override int Grade(int left, int right) =>
        BitOperations.PopCount(Values.LettersOf(left) ^ Values.LettersOf(right)) <= 2 && Distances.DamerauLevenshtein(Values[left], Values[right], 1) <= 1 ? OneDigitWrong : 3;
}
