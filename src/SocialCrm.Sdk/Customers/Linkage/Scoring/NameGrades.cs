namespace SocialCrm.Customers;

/// <summary>What given and family names have in common when they are compared.</summary>
internal static class NameGrades
{
    /// <summary>Whether one misspelling leads from one name to the other: one in a short name, two in a long one.</summary>
    public static bool IsMisspelt(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        return shorter >= 3 && Distances.DamerauLevenshtein(left, right, shorter >= 8 ? 2 : 1) <= (shorter >= 8 ? 2 : 1);
    }

    public static bool IsSimilar(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length > 2 && right.Length > 2 && (Distances.JaroWinkler(left, right) >= 0.88 || Phonetic.Code(left) == Phonetic.Code(right));

    /// <summary>Whether a name of several words holds the other, or begins with it.</summary>
    public static bool IsPart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var longer = left.Length >= right.Length ? left : right;
        var shorter = left.Length >= right.Length ? right : left;
        if (shorter.Length < 3 || longer.Length == shorter.Length)
            return false;
        foreach (var word in longer.Split(' '))
        {
            if (longer[word].SequenceEqual(shorter))
                return true;
        }

        return longer.Length > shorter.Length && (longer.StartsWith(shorter) && longer[shorter.Length] == ' ' || longer.EndsWith(shorter) && longer[^(shorter.Length + 1)] == ' ');
    }

    public static bool IsInitial(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => (left.Length == 1 || right.Length == 1) && left[0] == right[0];
}
