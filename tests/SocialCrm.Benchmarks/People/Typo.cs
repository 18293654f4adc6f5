namespace SocialCrm.Benchmarks.People;

/// <summary>Slips of the finger.</summary>
internal static class Typo
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];

    /// <summary>One slip: a neighbouring key, a character dropped, two swapped, or one doubled.</summary>
    public static string In(Dice dice, string text)
    {
        if (text.Length < 2)
            return text;
        var kind = dice.Fraction();
        var at = dice.Below(kind is >= .60 and < .80 ? text.Length - 1 : text.Length);
        return kind switch
        {
            < .35 => string.Concat(text.AsSpan(0, at), [Neighbour(dice, text[at])], text.AsSpan(at + 1)),
            < .60 => text.Remove(at, 1),
            < .80 => string.Concat(text.AsSpan(0, at), [text[at + 1], text[at]], text.AsSpan(at + 2)),
            _ => text.Insert(at, text[at].ToString()),
        };
    }

    /// <summary>One digit becomes another one.</summary>
    public static string InDigit(Dice dice, string text)
    {
        var at = dice.Below(text.Length);
        while (!char.IsAsciiDigit(text[at]))
            at = (at + 1) % text.Length;
        var digit = (char)('0' + ((text[at] - '0' + dice.Between(1, 9)) % 10));
        return string.Concat(text.AsSpan(0, at), [digit], text.AsSpan(at + 1));
    }

    private static char Neighbour(Dice dice, char key)
    {
        var lower = char.ToLowerInvariant(key);
        foreach (var row in Rows)
        {
            var place = row.IndexOf(lower, StringComparison.Ordinal);
            if (place < 0)
                continue;
            var near = row[place == 0 ? 1 : place == row.Length - 1 || dice.Chance(.5) ? place - 1 : place + 1];
            return char.IsUpper(key) ? char.ToUpperInvariant(near) : near;
        }

        return key == '@' ? '2' : key;
    }
}
