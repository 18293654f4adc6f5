namespace SocialCrm.Customers;

/// <summary>How groups of Latin letters sound.</summary>
internal static class SoundRules
{
    /// <summary>The sound of the letters at a place, and how many letters it takes.</summary>
    public static SoundClass At(ReadOnlySpan<char> letters, int at, out int length)
    {
        var rest = letters[at..];
        if (Group(rest, at == 0, out length) is { } sound)
            return sound;
        length = 1;
        return One(rest, at == 0 ? '\0' : letters[at - 1]);
    }

    private static SoundClass? Group(ReadOnlySpan<char> rest, bool first, out int length)
    {
        length = 2;
        if (rest.Length < 2)
            return null;
        var next = rest[1];
        var third = rest.Length > 2 ? rest[2] : '\0';
        switch (rest[0])
        {
            case 's' when next == 'c' && third == 'h':
                length = 3;
                return SoundClass.Hiss;
            case 's' when next is 'h' or 'z' or 'c' && IsFront(third):
            case 'c' when next is 'z' or 's':
            case 't' when next is 's' or 'z':
            case 'd' when next is 'z' or 'j':
            case 'z' when next is 'h' or 's':
                return SoundClass.Hiss;
            case 't' when next == 'c' && third == 'h':
                length = 3;
                return SoundClass.Hiss;
            case 't' when next == 'h' || next == 'd':
            case 'd' when next is 't' or 'h':
                return SoundClass.Tongue;
            case 'p' when next is 'h' or 'f':
                return SoundClass.Breath;
            case 'p' when first && next is 's' or 't':
                length = 1;
                return SoundClass.None;
            case 'c' when next is 'k' or 'q':
            case 'q' when next == 'u':
            case 'k' when next == 'h':
                return SoundClass.Throat;
            case 'c' when next == 'h':
                // Christian and Michael; else Charles, Church, Sanchez.
                return third is 'r' or 'l' or 't' or 's' || rest[2..].StartsWith("ae") ? SoundClass.Throat : SoundClass.Hiss;
            case 'g' when next == 'h':
                // Hugh, Wright: silent, but Ghislaine.
                return first ? SoundClass.Throat : SoundClass.None;
            case 'g' when next == 'n':
            case 'k' when first && next == 'n':
                return SoundClass.Nose;
            case 'w' when next is 'r' or 'h':
                return next == 'r' ? SoundClass.Roll : SoundClass.Breath;
            case 'r' when next == 'h':
                return SoundClass.Roll;
            case 'm' when next == 'b' && rest.Length == 2 || next == 'p' && third is 's' or 't':
                // Lamb, Thompson, Hampton.
                return SoundClass.Hum;
            default:
                return null;
        }
    }

    private static SoundClass One(ReadOnlySpan<char> rest, char before)
    {
        var next = rest.Length > 1 ? rest[1] : '\0';
        return rest[0] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => SoundClass.Vowel,
            'b' or 'p' => SoundClass.Lip,
            'f' or 'v' => SoundClass.Breath,
            // Between a vowel and a consonant, or at the end, a w is part of the vowel: Brown, Lewis has one.
            'w' => IsVowel(before) && !IsVowel(next) ? SoundClass.None : SoundClass.Breath,
            'd' or 't' => SoundClass.Tongue,
            'c' => IsFront(next) ? SoundClass.Hiss : SoundClass.Throat,
            'g' => IsFront(next) && before == '\0' ? SoundClass.Hiss : SoundClass.Throat,
            'k' or 'q' or 'x' => SoundClass.Throat,
            'j' or 's' or 'z' => SoundClass.Hiss,
            'l' => SoundClass.Side,
            'm' => SoundClass.Hum,
            'n' => SoundClass.Nose,
            'r' => SoundClass.Roll,
            'h' => before == '\0' ? SoundClass.Vowel : SoundClass.None,
            _ => SoundClass.None,
        };
    }

    private static bool IsFront(char letter) => letter is 'e' or 'i' or 'y';

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
