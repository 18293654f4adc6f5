using System.Numerics;

namespace SocialCrm.Customers;

/// <summary>What given and family names have in common when they are compared, by their numbers.</summary>
internal sealed class NameGrades(LinkageFields fields)
{
    private const double LeastSimilarity = 0.88;
    private const int LongName = 8;

    // Initials are shared out among letters unevenly: two strangers have one in common once in a dozen times.
    private static readonly float LogOfAnInitial = MathF.Log2(1 / 12f);

    private readonly ValueTable names = fields[FieldKind.Given];
    private readonly NameTraits traits = fields.Names;

    /// <summary>Whether one misspelling leads from one text to the other: one in a short text, two in a long one.</summary>
    public static bool IsMisspelt(ValueTable table, int left, int right)
    {
        // Most pairs are far apart, and that shows in their letters already.
        var apart = BitOperations.PopCount(table.LettersOf(left) ^ table.LettersOf(right));
        if (apart > 4)
            return false;
        var one = table[left];
        var other = table[right];
        var most = Math.Min(one.Length, other.Length) >= LongName ? 2 : 1;
        return Math.Min(one.Length, other.Length) >= 3 && apart <= 2 * most && Distances.DamerauLevenshtein(one, other, most) <= most;
    }

    /// <summary>Whether a name of several words holds the other, or begins or ends with it.</summary>
    public static bool IsPart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var longer = left.Length >= right.Length ? left : right;
        var shorter = left.Length >= right.Length ? right : left;
        if (shorter.Length < 3 || longer.Length < shorter.Length + 2)
            return false;
        var place = longer.IndexOf(shorter);
        return place >= 0
            && (place == 0 || longer[place - 1] == ' ')
            && (place + shorter.Length == longer.Length || longer[place + shorter.Length] == ' ');
    }

    /// <summary>Whether one of two records, or both, is an account: what somebody is called there is often no name, and speaks against nobody.</summary>
    public static bool IsForShow(in RecordView left, in RecordView right) => !left[FieldKind.Profile].IsEmpty || !right[FieldKind.Profile].IsEmpty;

    /// <summary>The log2 of how frequent a name is: one letter is an initial, and no rare name. One sign of East Asia is a name.</summary>
    public float Raised(float log, int name) => IsLetter(name) ? Math.Max(log, LogOfAnInitial) : log;

    /// <summary>Whether the given name of each is the family name of the other, as names and not as initials.</summary>
    public bool AreSwapped(in RecordView left, in RecordView right) => HasGivenAsFamily(left, right) && HasGivenAsFamily(right, left);

    /// <summary>Whether a given name of one is a family name of the other.</summary>
    public bool HasGivenAsFamily(in RecordView left, in RecordView right)
    {
        foreach (var given in left[FieldKind.Given])
        {
            foreach (var family in right[FieldKind.Family])
            {
                if (Feature.Value(given) == Feature.Value(family) && !IsLetter(Feature.Value(given)))
                    return true;
            }
        }

        return false;
    }

    public bool IsMisspelt(int left, int right) => IsMisspelt(names, left, right);

    public bool IsPart(int left, int right) => IsPart(names[left], names[right]);

    public bool IsInitial(int left, int right) => (names[left].Length == 1 || names[right].Length == 1) && names[left][0] == names[right][0];

    public bool IsForm(int left, int right) => traits.HaveForms(left, right) && Nicknames.Related(names[left], names[right]);

    /// <summary>Whether one name is in Han characters and the other is how they are read.</summary>
    public bool IsRomanised(int left, int right) => traits.IsOneHan(left, right) && Romanisation.IsReading(names[left], names[right]);

    /// <summary>Whether both names are spellings of one family name: 陈, chen, chan.</summary>
    public bool IsSameSurname(int left, int right) =>
        traits.AreSurnames(left, right) && Romanisation.SameSurname(names[left], names[right]) || IsRomanised(left, right);

    public bool IsSimilar(int left, int right)
    {
        var one = names[left];
        var other = names[right];
        if (one.Length < 3 || other.Length < 3)
            return false;
        if (traits.Sounds[left] == traits.Sounds[right] && traits.Sounds[left] != 0)
            return true;
        // For that similarity at most three letters in ten may be without a counterpart.
        return BitOperations.PopCount(names.LettersOf(left) ^ names.LettersOf(right)) * 10 <= 3 * (one.Length + other.Length)
            && Similarities.JaroWinkler(one, other) >= LeastSimilarity;
    }

    /// <summary>Whether a name is one letter: an initial.</summary>
    public bool IsLetter(int name) => names[name] is [< '\u1100'];
}
